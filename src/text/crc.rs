//! CRC-32 (IEEE), by which links and the parts of a spreadsheet's file are checked.

pub fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = Crc::default();
    bytes.iter().for_each(|&byte| crc.add(byte));
    crc.value()
}

/// A CRC that bytes are added to.
#[derive(Clone, Copy)]
pub struct Crc(u32);

impl Default for Crc {
    fn default() -> Crc {
        Crc(!0)
    }
}

impl Crc {
    pub fn add(&mut self, byte: u8) {
        self.0 = CRC_OF_BYTE[(self.0 as u8 ^ byte) as usize] ^ self.0 >> 8;
    }

    pub fn value(self) -> u32 {
        !self.0
    }
}

const CRC_OF_BYTE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut crc, mut bit) = (byte as u32, 0);
        while bit < 8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_the_crc_of_the_field() {
        assert_eq!(super::crc32(b"123456789"), 0xCBF4_3926);
    }
}
