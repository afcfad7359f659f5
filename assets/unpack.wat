;; The long part of assets/unpack.js: the functions of the program out of its streams, and the texts told in its data. In WebAssembly it takes 15 ms from
;; its first byte, where JavaScript, which browsers interpret at first, takes 100.
;;
;; Memory: at 0 and 512 the streams of the numbers that follow an instruction (FIRST, SECOND), two bytes each; at 1024 how
;; far each stream was read, four bytes each; at 4096 what a byte of the first stream means, four bytes each; at 5408 what
;; came before the next of these, and at 5412 where there is room for more of that; at 8192 the variables of a function, two
;; bytes each, and at 73728 the addresses told, four bytes each, always the one used last before the others; from 139264 on
;; the packed program and, behind it, the program as it was, its instructions, and what is remembered of them.
;;
;; Which instruction comes next is told by what came behind the six before it: whether it is none of those, else which. If it
;; is none, by what came behind the five before it, and so on. What came often is told in few bits.
;;
;; What came behind some bytes is remembered as 16 bytes: where it stands, how many it is, how often any of it came, and where
;; what came behind one byte less is remembered. Each of it is 8 bytes: which byte, and 256 times how often; and where what
;; came behind that in turn is remembered.
(module
  (import "" "" (memory 1))
  ;; Where the program is written on.
  (global $to (mut i32) (i32.const 0))
  ;; So many variables stand otherwise than at first.
  (global $moved (mut i32) (i32.const 0))
  ;; So many addresses were told; the last new one.
  (global $known (mut i32) (i32.const 0))
  (global $newest (mut i32) (i32.const 0))
  ;; The number that instructions are told by, how large it can be at most, and what each of equal parts of that is.
  (global $number (mut i32) (i32.const 0))
  (global $range (mut i32) (i32.const 0))
  (global $part (mut i32) (i32.const 0))
  ;; What is remembered. First how likely it is in each case that an instruction is none of those that came: two bytes, half
  ;; being 0, and two for how often it was met, 255 at most. Then at which of the instructions a byte was last ruled out.
  (global $learnt (mut i32) (i32.const 0))
  (global $moment (mut i32) (i32.const 0))
  ;; So many of those before the next are looked at, 6 at most.
  (global $depth (mut i32) (i32.const 0))

  (func $byte (param $value i32)
    (i32.store8 (global.get $to) (local.get $value))
    (global.set $to (i32.add (global.get $to) (i32.const 1))))

  ;; Where it is told how far a stream was read.
  (func $place (param $stream i32) (result i32)
    (i32.add (i32.const 1024) (i32.shl (local.get $stream) (i32.const 2))))

  ;; The next byte of the stream whose place this is.
  (func $next (param $place i32) (result i32)
    (local $from i32)
    (local.set $from (i32.load (local.get $place)))
    (i32.store (local.get $place) (i32.add (local.get $from) (i32.const 1)))
    (i32.load8_u (local.get $from)))

  ;; Writes the next number of a stream as it stands there, and answers it.
  (func $move (param $stream i32) (result i32)
    (local $byte i32) (local $value i32) (local $shift i32)
    (local.set $stream (call $place (local.get $stream)))
    (loop $more
      (call $byte (local.tee $byte (call $next (local.get $stream))))
      (local.set $value (i32.or (local.get $value)
        (i32.shl (i32.and (local.get $byte) (i32.const 127)) (local.get $shift))))
      (local.set $shift (i32.add (local.get $shift) (i32.const 7)))
      (br_if $more (i32.gt_u (local.get $byte) (i32.const 127))))
    (local.get $value))

  ;; Writes so many bytes of the stream whose place this is.
  (func $copy (param $place i32) (param $count i32)
    (memory.copy (global.get $to) (i32.load (local.get $place)) (local.get $count))
    (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (local.get $count)))
    (global.set $to (i32.add (global.get $to) (local.get $count))))

  ;; The next number of a stream: what is written of it is written over.
  (func $read (param $stream i32) (result i32)
    (local $at i32)
    (local.set $at (global.get $to))
    (call $move (local.get $stream))
    (global.set $to (local.get $at)))

  ;; A number that may be less than nothing, out of one that is not.
  (func $apart (param $value i32) (result i32)
    (i32.xor
      (i32.shr_u (local.get $value) (i32.const 1))
      (i32.sub (i32.const 0) (i32.and (local.get $value) (i32.const 1)))))

  ;; Writes a number that is not less than nothing.
  (func $write (param $value i32)
    (loop $more
      (if (i32.gt_u (local.get $value) (i32.const 127))
        (then
          (call $byte (i32.or (local.get $value) (i32.const 128)))
          (local.set $value (i32.shr_u (local.get $value) (i32.const 7)))
          (br $more))))
    (call $byte (local.get $value)))

  ;; Writes a constant.
  (func $constant (param $value i32)
    (loop $more
      (if (i32.ne (local.get $value) (i32.shr_s (i32.shl (local.get $value) (i32.const 25)) (i32.const 25)))
        (then
          (call $byte (i32.or (local.get $value) (i32.const 128)))
          (local.set $value (i32.shr_s (local.get $value) (i32.const 7)))
          (br $more))))
    (call $byte (i32.and (local.get $value) (i32.const 127))))

  ;; The number in a list of that size that stands where it is told, or the given one if it stands in none of its places;
  ;; it stands first now.
  (func $latest (param $list i32) (param $size i32) (param $told i32) (param $number i32) (result i32)
    (if (i32.lt_u (local.get $told) (local.get $size))
      (then (local.set $number (i32.load (i32.add (local.get $list) (i32.shl (local.get $told) (i32.const 2)))))))
    (local.set $told (i32.const 0))
    (loop $more
      (if (i32.and
          (i32.lt_u (local.get $told) (i32.sub (local.get $size) (i32.const 1)))
          (i32.ne (local.get $number) (i32.load (i32.add (local.get $list) (i32.shl (local.get $told) (i32.const 2))))))
        (then
          (local.set $told (i32.add (local.get $told) (i32.const 1)))
          (br $more))))
    (memory.copy (i32.add (local.get $list) (i32.const 4)) (local.get $list) (i32.shl (local.get $told) (i32.const 2)))
    (i32.store (local.get $list) (local.get $number))
    (local.get $number))

  ;; The same of the last 8 (LATEST) places told in the room of a function, which stand at 5120.
  (func $placed (param $told i32) (param $number i32) (result i32)
    (call $latest (i32.const 5120) (i32.const 8) (local.get $told) (local.get $number)))

  ;; What the byte that is so far ahead in the first stream means.
  (func $meant (param $ahead i32) (result i32)
    (i32.load offset=4096 (i32.shl (i32.load8_u (i32.add (i32.load (i32.const 1024)) (local.get $ahead))) (i32.const 2))))

  ;; The number, or 15 (DEEP, MANY) if that is less.
  (func $atMost15 (param $number i32) (result i32)
    (select (local.get $number) (i32.const 15) (i32.lt_u (local.get $number) (i32.const 15))))

  ;; The variables stand as at first again.
  (func $forget
    (loop $more
      (if (global.get $moved)
        (then
          (global.set $moved (i32.sub (global.get $moved) (i32.const 1)))
          (i32.store16 (i32.add (i32.const 8192) (i32.shl (global.get $moved) (i32.const 1))) (global.get $moved))
          (br $more)))))

  ;; The variable that stands there, which now was used last.
  (func $use (param $at i32) (result i32)
    (local $variable i32)
    (if (i32.ge_u (local.get $at) (global.get $moved))
      (then (global.set $moved (i32.add (local.get $at) (i32.const 1)))))
    (local.set $at (i32.shl (local.get $at) (i32.const 1)))
    (local.set $variable (i32.load16_u offset=8192 (local.get $at)))
    (loop $more
      (if (local.get $at)
        (then
          (i32.store16 offset=8192 (local.get $at) (i32.load16_u offset=8190 (local.get $at)))
          (local.set $at (i32.sub (local.get $at) (i32.const 2)))
          (br $more))))
    (i32.store16 (i32.const 8192) (local.get $variable))
    (local.get $variable))

  ;; The next address (AMONG is 689, AWAY is 690), which now was told last.
  (func $address (result i32)
    (local $at i32) (local $address i32)
    (if (local.tee $at (call $read (i32.const 689)))
      (then (local.set $address (i32.load offset=73724 (i32.shl (local.get $at) (i32.const 2)))))
      (else
        (global.set $known (local.tee $at (i32.add (global.get $known) (i32.const 1))))
        (global.set $newest (local.tee $address (i32.add (global.get $newest) (call $apart (call $read (i32.const 690))))))))
    (memory.copy (i32.const 73732) (i32.const 73728) (i32.shl (i32.sub (local.get $at) (i32.const 1)) (i32.const 2)))
    (i32.store (i32.const 73728) (local.get $address))
    (local.get $address))

  ;; Writes the bytes of the instructions that a byte means: its own, or those that the two bytes of a pair (PAIRS) mean.
  (func $spell (param $byte i32)
    (local $meaning i32)
    (loop $more
      (local.set $meaning (i32.load offset=4096 (i32.shl (local.get $byte) (i32.const 2))))
      (if (i32.gt_u (local.get $meaning) (i32.const 0xffff))
        (then
          (call $spell (i32.and (i32.shr_u (local.get $meaning) (i32.const 8)) (i32.const 255)))
          (local.set $byte (i32.and (local.get $meaning) (i32.const 255)))
          (br $more))))
    (call $byte (local.get $byte)))

  ;; Some of the parts were told, behind so many others.
  (func $told (param $behind i32) (param $parts i32)
    (global.set $number (i32.sub (global.get $number) (i32.mul (global.get $part) (local.get $behind))))
    (global.set $range (i32.mul (global.get $part) (local.get $parts)))
    (loop $more
      (if (i32.lt_u (global.get $range) (i32.const 0x1000000))
        (then
          (global.set $range (i32.shl (global.get $range) (i32.const 8)))
          (global.set $number (i32.or (i32.shl (global.get $number) (i32.const 8)) (call $next (i32.const 1024))))
          (br $more)))))

  ;; Whether it is none of those from `at` to `end`, of which so many parts of 65536 tell.
  (func $none (param $chance i32) (param $at i32) (param $end i32) (result i32)
    (global.set $part (i32.shr_u (global.get $range) (i32.const 16)))
    (i32.lt_u (global.get $number) (i32.mul (global.get $part) (local.get $chance))))

  ;; Which of so many parts comes, when it is one of those from `at` to `end`.
  (func $part (param $parts i32) (param $at i32) (param $end i32) (result i32)
    (global.set $part (i32.div_u (global.get $range) (local.get $parts)))
    (i32.div_u (global.get $number) (global.get $part)))

  ;; How large a number is: two for each doubling, one for a half more.
  (func $size (param $number i32) (result i32)
    (local $bit i32)
    (local.set $number (i32.add (local.get $number) (i32.const 1)))
    (local.set $bit (i32.sub (i32.const 31) (i32.clz (local.get $number))))
    (i32.add
      (i32.shl (local.get $bit) (i32.const 1))
      (i32.and (i32.shr_u (local.get $number) (i32.sub (local.get $bit) (i32.const 1))) (i32.const 1))))

  ;; Room for so many bytes.
  (func $room (param $bytes i32) (result i32)
    (local $at i32)
    (local.set $at (i32.load (i32.const 5412)))
    (i32.store (i32.const 5412) (i32.add (local.get $at) (local.get $bytes)))
    (local.get $at))

  ;; Where nothing came yet.
  (func $new (param $less i32) (result i32)
    (local $at i32)
    (i32.store offset=12 (local.tee $at (call $room (i32.const 16))) (local.get $less))
    (local.get $at))

  ;; That a byte came for the first time, and where it is remembered what comes behind it; answers where that stands.
  (func $came (param $behind i32) (param $byte i32) (param $then i32) (result i32)
    (local $count i32) (local $at i32) (local $from i32) (local $end i32)
    (local.set $count (i32.load offset=4 (local.get $behind)))
    ;; There is room for 1, 2, 4, 8 and so on.
    (if (i32.eqz (i32.and (local.get $count) (i32.sub (local.get $count) (i32.const 1))))
      (then
        (local.set $at (call $room (select (i32.shl (local.get $count) (i32.const 4)) (i32.const 8) (local.get $count))))
        (local.set $from (i32.load (local.get $behind)))
        (i32.store (local.get $behind) (local.get $at))
        (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 3))))
        (loop $more
          (if (i32.lt_u (local.get $from) (local.get $end))
            (then
              (i64.store (local.get $at) (i64.load (local.get $from)))
              (local.set $from (i32.add (local.get $from) (i32.const 8)))
              (local.set $at (i32.add (local.get $at) (i32.const 8)))
              (br $more))))))
    (local.set $at (i32.add (i32.load (local.get $behind)) (i32.shl (local.get $count) (i32.const 3))))
    (i32.store (local.get $at) (i32.or (i32.const 0x400) (local.get $byte)))
    (i32.store offset=4 (local.get $at) (local.get $then))
    (i32.store offset=4 (local.get $behind) (i32.add (local.get $count) (i32.const 1)))
    (i32.store offset=8 (local.get $behind) (i32.add (i32.load offset=8 (local.get $behind)) (i32.const 4)))
    (i32.add (local.get $at) (i32.const 4)))

  ;; Where it stands when the byte told was last ruled out.
  (func $when (param $told i32) (result i32)
    (i32.add (global.get $learnt) (i32.add (i32.const 4096) (i32.shl (i32.and (local.get $told) (i32.const 255)) (i32.const 2)))))

  ;; The byte that comes next.
  (func $instruction (result i32)
    (local $behind i32) (local $less i32) (local $from i32) (local $end i32) (local $at i32)
    (local $kinds i32) (local $times i32) (local $ruled i32) (local $case i32) (local $chance i32) (local $met i32) (local $told i32)
    (global.set $moment (i32.add (global.get $moment) (i32.const 1)))
    (local.set $behind (i32.load (i32.const 5408)))
    (block $found
      (loop $other
        (local.set $less (i32.load offset=12 (local.get $behind)))
        (local.set $from (i32.load (local.get $behind)))
        (local.set $end (i32.add (local.get $from) (i32.shl (i32.load offset=4 (local.get $behind)) (i32.const 3))))
        ;; How many there are that were not ruled out, and how often they came.
        (local.set $kinds (i32.load offset=4 (local.get $behind)))
        (local.set $times (i32.load offset=8 (local.get $behind)))
        (if (local.get $ruled)
          (then
            (local.set $kinds (i32.const 0))
            (local.set $times (i32.const 0))
            (local.set $at (local.get $from))
            (loop $each
              (if (i32.lt_u (local.get $at) (local.get $end))
                (then
                  (if (i32.ne (i32.load (call $when (local.tee $told (i32.load (local.get $at))))) (global.get $moment))
                    (then
                      (local.set $kinds (i32.add (local.get $kinds) (i32.const 1)))
                      (local.set $times (i32.add (local.get $times) (i32.shr_u (local.get $told) (i32.const 8))))))
                  (local.set $at (i32.add (local.get $at) (i32.const 8)))
                  (br $each))))))
        (if (local.get $kinds)
          (then
            ;; The cases: how many there are, how often they came, how many more came behind one byte less.
            (local.set $met (i32.load offset=4 (local.get $less)))
            (local.set $case (i32.load offset=4 (local.get $behind)))
            (local.set $case (i32.add
              (i32.add (i32.gt_u (local.get $met) (local.get $case)) (i32.ge_u (local.get $met) (i32.shl (local.get $case) (i32.const 1))))
              (i32.ge_u (local.get $met) (i32.shl (local.get $case) (i32.const 2)))))
            (local.set $met (call $size (i32.sub (local.get $kinds) (i32.const 1))))
            (local.set $case (i32.or
              (local.get $case)
              (i32.shl (select (local.get $met) (i32.const 7) (i32.lt_u (local.get $met) (i32.const 7))) (i32.const 6))))
            (local.set $case (i32.or
              (i32.shl (local.get $ruled) (i32.const 9))
              (i32.or (local.get $case) (i32.shl (call $atMost15 (call $size (i32.shr_u (local.get $times) (i32.const 2)))) (i32.const 2)))))
            (local.set $case (i32.add (global.get $learnt) (i32.shl (local.get $case) (i32.const 2))))
            (local.set $chance (i32.add (i32.load16_s (local.get $case)) (i32.const 32768)))
            (local.set $met (i32.load16_u offset=2 (local.get $case)))
            (i32.store16 offset=2 (local.get $case) (i32.add (local.get $met) (i32.lt_u (local.get $met) (i32.const 255))))
            ;; None of them?
            (local.set $ruled (call $none (local.get $chance) (local.get $from) (local.get $end)))
            (call $told
              (select (i32.const 0) (local.get $chance) (local.get $ruled))
              (select (local.get $chance) (i32.sub (i32.const 65536) (local.get $chance)) (local.get $ruled)))
            (i32.store16 (local.get $case) (i32.add
              (i32.load16_s (local.get $case))
              (i32.shr_s
                (i32.sub (select (i32.const 0xff00) (i32.const 0x100) (local.get $ruled)) (local.get $chance))
                (i32.add (i32.const 1) (i32.shr_u (call $size (local.get $met)) (i32.const 1))))))
            (br_if $found (i32.eqz (local.get $ruled)))
            (loop $each
              (i32.store (call $when (i32.load (local.get $from))) (global.get $moment))
              (br_if $each (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 8))) (local.get $end))))))
        (local.set $behind (local.get $less))
        (br $other)))
    ;; Which of them?
    (local.set $chance (i32.const 0))
    (if (i32.gt_u (local.get $kinds) (i32.const 1))
      (then (local.set $chance (call $part (local.get $times) (local.get $from) (local.get $end)))))
    (local.set $met (local.get $chance))
    (local.set $at (i32.sub (local.get $from) (i32.const 8)))
    (loop $each
      (local.set $told (i32.load (local.tee $at (i32.add (local.get $at) (i32.const 8)))))
      (br_if $each (i32.eq (i32.load (call $when (local.get $told))) (global.get $moment)))
      (local.set $case (i32.shr_u (local.get $told) (i32.const 8)))
      (if (i32.ge_u (local.get $met) (local.get $case))
        (then
          (local.set $met (i32.sub (local.get $met) (local.get $case)))
          (br $each))))
    (if (i32.gt_u (local.get $kinds) (i32.const 1))
      (then (call $told (i32.sub (local.get $chance) (local.get $met)) (local.get $case))))
    ;; It came once more here; when that is 64 times, each is halved.
    (local.set $less (i32.load offset=4 (local.get $at)))
    (i32.store offset=8 (local.get $behind) (i32.add (i32.load offset=8 (local.get $behind)) (i32.const 4)))
    (i32.store (local.get $at) (local.tee $told (i32.add (local.get $told) (i32.const 0x400))))
    (if (i32.and
        (i32.gt_u (local.get $at) (local.get $from))
        (i32.gt_u (local.get $told) (i32.load (local.tee $case (i32.sub (local.get $at) (i32.const 8))))))
      (then
        (i64.store (local.get $at) (i64.load (local.get $case)))
        (i32.store (local.get $case) (local.get $told))
        (i32.store offset=4 (local.get $case) (local.get $less))))
    (if (i32.gt_u (local.get $told) (i32.const 0xffff))
      (then
        (local.set $times (i32.const 0))
        (loop $each
          (local.set $met (i32.load (local.get $from)))
          (local.set $chance (i32.shr_u (i32.add (i32.shr_u (local.get $met) (i32.const 8)) (i32.const 1)) (i32.const 1)))
          (local.set $times (i32.add (local.get $times) (local.get $chance)))
          (i32.store (local.get $from) (i32.or (i32.shl (local.get $chance) (i32.const 8)) (i32.and (local.get $met) (i32.const 255))))
          (br_if $each (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 8))) (local.get $end))))
        (i32.store offset=8 (local.get $behind) (local.get $times))))
    ;; And for the first time behind more.
    (local.set $told (i32.and (local.get $told) (i32.const 255)))
    (local.set $from (i32.load (i32.const 5408)))
    (local.set $end (i32.const 5408))
    (local.set $at (i32.const 5408))
    (if (i32.lt_u (global.get $depth) (i32.const 6))
      (then (global.set $depth (i32.add (global.get $depth) (i32.const 1))))
      (else
        ;; What comes behind seven is what comes behind the last six of them.
        (if (i32.ne (local.get $from) (local.get $behind))
          (then
            (local.set $at (call $came (local.get $from) (local.get $told) (i32.const 0)))
            (local.set $from (i32.load offset=12 (local.get $from)))))))
    (loop $more
      (if (i32.ne (local.get $from) (local.get $behind))
        (then
          (i32.store (local.get $end) (local.tee $case (call $new (i32.const 0))))
          (local.set $end (i32.add (local.get $case) (i32.const 12)))
          (drop (call $came (local.get $from) (local.get $told) (local.get $case)))
          (local.set $from (i32.load offset=12 (local.get $from)))
          (br $more))))
    (i32.store (local.get $end) (local.get $less))
    (i32.store (local.get $at) (i32.load (i32.const 5408)))
    (local.get $told))

  ;; Writes what is told from `start` to `end`: instructions without pairs, or other bytes as they are; told by what came
  ;; before, or not.
  (func (export "read") (param $start i32) (param $end i32) (param $spells i32) (param $plain i32)
    (local $root i32) (local $byte i32)
    (global.set $depth (i32.const 0))
    (global.set $learnt (call $room (i32.const 5120)))
    (i32.store (i32.const 5408) (local.tee $root (call $new (i32.const 0))))
    (i32.store offset=12 (local.get $root) (local.get $root))
    (loop $more
      (drop (call $came (local.get $root) (local.get $byte) (call $new (local.get $root))))
      (br_if $more (i32.lt_u (local.tee $byte (i32.add (local.get $byte) (i32.const 1))) (i32.const 256))))
    ;; Its first bytes.
    (global.set $number (i32.const 0))
    (global.set $part (i32.const 1))
    (call $told (i32.const 0) (i32.const 1))
    (global.set $to (local.get $start))
    (loop $more
      (local.set $byte (if (result i32) (local.get $plain) (then (call $next (i32.const 1024))) (else (call $instruction))))
      (if (local.get $spells) (then (call $spell (local.get $byte))) (else (call $byte (local.get $byte))))
      (br_if $more (i32.lt_u (global.get $to) (local.get $end)))))

  ;; Writes so many functions from `start` on, and answers where they end.
  (func (export "functions") (param $functions i32) (param $start i32) (result i32)
    (local $op i32) (local $depth i32) (local $stream i32) (local $count i32)
    ;; What the instruction before read: a variable, 41 for where the function's own room starts (FRAME), or 42 for
    ;; anything else (FIELDS - 1).
    (local $field i32) (local $before i32) (local $variable i32)
    ;; The variable that this room starts at; where in it was read last, and written; how often it was asked for since, for
    ;; what is not known yet.
    (local $frame i32) (local $last i32) (local $stored i32) (local $open i32)
    (loop $function
      (global.set $to (i32.add (local.get $start) (i32.const 4)))
      ;; The variables: how many groups, then two numbers each (TYPES is 1).
      (local.set $count (i32.load8_u (local.tee $op (i32.load (call $place (i32.const 1))))))
      (if (i32.gt_u (local.get $count) (i32.const 127))
        (then (local.set $count (i32.add (local.get $count)
          (i32.shl (i32.sub (i32.load8_u offset=1 (local.get $op)) (i32.const 1)) (i32.const 7))))))
      (local.set $count (i32.add (i32.const 1) (i32.shl (local.get $count) (i32.const 1))))
      (loop $type
        (drop (call $move (i32.const 1)))
        (br_if $type (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
      (call $forget)
      (local.set $field (i32.const 42))
      (local.set $depth (i32.const 0))
      (local.set $last (i32.const 0))
      (local.set $stored (i32.const 0))
      (local.set $open (i32.const 0))
      (loop $instruction
        (local.set $op (call $meant (i32.const 0)))
        (drop (call $next (i32.const 1024)))
        (local.set $before (local.get $field))
        (local.set $field (i32.const 42))
        (block $done
          ;; Variables: one of the three that were used last (GET), the next of those not used before (FRESH), or one that
          ;; a stream tells (LOCAL is 42).
          (if (i32.or
              (i32.or
                (i32.lt_u (i32.sub (local.get $op) (i32.const 0x20)) (i32.const 3))
                (i32.lt_u (i32.sub (local.get $op) (i32.const 0xe0)) (i32.const 3)))
              (i32.lt_u (i32.sub (local.get $op) (i32.const 0xe5)) (i32.const 2)))
            (then
              (block $known
                (if (i32.ge_u (local.get $op) (i32.const 0xe5))
                  (then
                    (call $byte (i32.sub (local.get $op) (i32.const 0xc4)))
                    (local.set $count (global.get $moved))
                    (br $known)))
                (if (i32.ge_u (local.get $op) (i32.const 0xe0))
                  (then
                    (call $byte (i32.const 0x20))
                    (local.set $count (i32.sub (local.get $op) (i32.const 0xe0)))
                    (br $known)))
                (call $byte (local.get $op))
                (local.set $count (call $read (i32.add
                  (i32.add (i32.const 42) (call $atMost15 (global.get $moved)))
                  (i32.shl (i32.sub (local.get $op) (i32.const 0x20)) (i32.const 4)))))
                ;; 0 is the next of those not used before; what is read is behind the three used last.
                (local.set $count
                  (if (result i32) (local.get $count)
                    (then (i32.add
                      (i32.sub (local.get $count) (i32.const 1))
                      (i32.mul (i32.eq (local.get $op) (i32.const 0x20)) (i32.const 3))))
                    (else (global.get $moved)))))
              (call $write (local.tee $field (local.tee $variable (call $use (local.get $count)))))
              (if (i32.gt_u (local.get $field) (i32.const 40)) (then (local.set $field (i32.const 40))))
              (br $done)))
          ;; Where the function's own room starts (GET_FRAME).
          (if (i32.eq (local.get $op) (i32.const 0xe4))
            (then
              (call $byte (i32.const 0x20))
              (call $write (local.get $frame))
              (local.set $field (i32.const 41))
              (local.set $open (i32.add (local.get $open) (i32.const 1)))
              (br $done)))
          ;; An address (ADDRESS).
          (if (i32.eq (local.get $op) (i32.const 0xe3))
            (then
              (call $byte (i32.const 0x41))
              (call $constant (call $address))
              (br $done)))
          ;; Nothing or one, as a constant (SMALL).
          (if (i32.lt_u (i32.sub (local.get $op) (i32.const 0xe7)) (i32.const 2))
            (then
              (call $byte (i32.const 0x41))
              (call $byte (i32.sub (local.get $op) (i32.const 0xe7)))
              (br $done)))
          ;; A call of a function that is called often (CALLS).
          (if (i32.gt_u (local.get $op) (i32.const 255))
            (then
              (call $byte (i32.const 0x10))
              (call $write (i32.sub (local.get $op) (i32.const 256)))
              (br $done)))
          (call $byte (local.get $op))
          (if (i32.lt_u (i32.sub (local.get $op) (i32.const 2)) (i32.const 3))
            (then (local.set $depth (i32.add (local.get $depth) (i32.const 1)))))
          (if (i32.eq (local.get $op) (i32.const 0x0b))
            (then (local.set $depth (i32.sub (local.get $depth) (i32.const 1)))))
          ;; The variable used just before a global is written is where the function's room starts.
          (if (i32.and (i32.eq (local.get $op) (i32.const 0x24)) (i32.lt_u (local.get $before) (i32.const 41)))
            (then (local.set $frame (local.get $variable))))
          (local.set $stream (i32.load16_u (i32.shl (local.get $op) (i32.const 1))))
          (br_if $done (i32.eqz (local.get $stream)))
          ;; One of the last 64 (CALLED) of the other functions called, which stand at 5152, or one by its number (CALL is 36).
          (if (i32.eq (local.get $stream) (i32.const 36))
            (then
              (local.set $count (call $read (local.get $stream)))
              (call $write (call $latest
                (i32.const 5152)
                (i32.const 64)
                (local.get $count)
                (i32.sub (local.get $count) (i32.const 64))))
              (br $done)))
          ;; How far branches go is told apart by how deep they stand.
          (if (i32.eq (i32.and (local.get $op) (i32.const 0xfe)) (i32.const 0x0c))
            (then (local.set $stream (i32.add (local.get $stream) (call $atMost15 (local.get $depth))))))
          ;; A constant stands in the stream of the instruction that takes it, which follows; one that is added in that of
          ;; the variable before (ADD is 133), or in one for the room that a function gives back (ADD + FIELDS).
          (if (i32.le_u (i32.sub (local.get $op) (i32.const 0x41)) (i32.const 1))
            (then (local.set $stream (i32.add (local.get $stream) (i32.load8_u (i32.load (i32.const 1024)))))))
          (if (i32.and (i32.eq (local.get $op) (i32.const 0x41)) (i32.eq (call $meant (i32.const 0)) (i32.const 0x6a)))
            (then
              (local.set $stream (select
                (i32.const 176)
                (i32.add (i32.const 133) (local.get $before))
                (i32.eq (call $meant (i32.const 1)) (i32.const 0x24))))
              ;; A place in the function's own room.
              (if (i32.eq (local.get $stream) (i32.const 174))
                (then
                  (local.set $count (call $read (local.get $stream)))
                  (local.set $last (call $placed
                    (local.get $count)
                    (i32.sub (local.get $count) (select (i32.const 8) (i32.const 0) (i32.ge_s (local.get $count) (i32.const 0))))))
                  (call $constant (local.get $last))
                  (local.set $open (i32.sub (local.get $open) (i32.const 1))))
                (else (drop (call $move (local.get $stream)))))
              (br $done)))
          ;; What follows a rare instruction (RARE is 2) has its length before it, in two bytes.
          (if (i32.eq (local.get $stream) (i32.const 2))
            (then
              (local.set $stream (call $place (i32.const 2)))
              (local.set $count (i32.or (call $next (local.get $stream)) (i32.shl (call $next (local.get $stream)) (i32.const 8))))
              (call $copy (local.get $stream) (local.get $count)))
            (else (drop (call $move (local.get $stream)))))
          (local.set $stream (i32.load16_u offset=512 (i32.shl (local.get $op) (i32.const 1))))
          (br_if $done (i32.eqz (local.get $stream)))
          ;; Places in memory are told apart by the variable just before (LOAD is 90), those in the function's room by how
          ;; far they stand from the one before.
          (if (i32.eq (local.get $stream) (i32.const 90))
            (then
              (local.set $stream (i32.add (local.get $stream) (local.get $before)))
              (if (i32.eq (local.get $before) (i32.const 41))
                (then
                  (local.set $open (i32.sub (local.get $open) (i32.const 1)))
                  (local.set $count (call $read (local.get $stream)))
                  (local.set $last (call $placed
                    (local.get $count)
                    (i32.add (local.get $last) (call $apart (i32.sub (local.get $count) (i32.const 8))))))
                  (call $write (local.get $last))
                  (br $done)))))
          ;; What is written there stands in a stream of its own (STORE is 39, STORED is 40).
          (if (i32.and (i32.eq (local.get $stream) (i32.const 39)) (i32.gt_s (local.get $open) (i32.const 0)))
            (then
              (local.set $open (i32.sub (local.get $open) (i32.const 1)))
              (local.set $stored (i32.add (local.get $stored) (call $apart (call $read (i32.const 40)))))
              (call $write (local.get $stored))
              (drop (call $placed (i32.const -1) (local.get $stored)))
              (br $done)))
          (drop (call $move (local.get $stream))))
        (br_if $instruction (i32.ge_s (local.get $depth) (i32.const 0))))
      ;; How long a function is stands before it, in as few bytes as can be: it moves to stand just behind.
      (local.set $count (i32.sub (global.get $to) (i32.add (local.get $start) (i32.const 4))))
      (global.set $to (local.get $start))
      (call $write (local.get $count))
      (memory.copy (global.get $to) (i32.add (local.get $start) (i32.const 4)) (local.get $count))
      (local.set $start (i32.add (global.get $to) (local.get $count)))
      (br_if $function (local.tee $functions (i32.sub (local.get $functions) (i32.const 1)))))
    (local.get $start))

  ;; Writes what stands behind the functions: the rest (REST is 697), of it so many bytes first, then with so many tellings
  ;; of texts between. What is written at a place lies in the program's memory `origin` further on. Texts told so far
  ;; stand at 8192, where the variables were.
  (func (export "rest") (param $told i32) (param $first i32) (param $origin i32) (param $start i32) (param $end i32)
    (local $texts i32) (local $text i32) (local $behind i32) (local $number i32)
    (global.set $to (local.get $start))
    (call $copy (call $place (i32.const 697)) (local.get $first))
    (local.set $behind (i32.add (global.get $to) (local.get $origin)))
    (local.set $texts (i32.const 8192))
    (loop $telling
      ;; Words before it (GAP is 691); then which text (KIND is 692).
      (call $copy (call $place (i32.const 697)) (i32.shl (call $read (i32.const 691)) (i32.const 2)))
      (block $known
        (local.set $number (call $read (i32.const 692)))
        ;; The one next after the last (NEXT).
        (local.set $text (i32.add (local.get $text) (i32.const 8)))
        (br_if $known (i32.eq (local.get $number) (i32.const 1)))
        ;; One told before (AGAIN; BACK is 695).
        (if (i32.eq (local.get $number) (i32.const 2))
          (then
            (local.set $number (i32.shl (call $read (i32.const 695)) (i32.const 7)))
            (local.set $number (i32.or (local.get $number) (call $read (i32.const 696))))
            (local.set $text (i32.sub (local.get $texts) (i32.shl (local.get $number) (i32.const 3))))
            (br $known)))
        ;; One apart from its telling (APART; FAR is 693), or behind the last new one (NEW); LENGTH is 694.
        (if (local.get $number)
          (then
            (local.set $behind (i32.add (i32.add (global.get $to) (local.get $origin)) (call $apart (call $read (i32.const 693)))))))
        (local.set $text (local.get $texts))
        (i32.store (local.get $text) (local.get $behind))
        (i32.store offset=4 (local.get $text) (local.tee $number (call $read (i32.const 694))))
        (local.set $behind (i32.add (local.get $behind) (local.get $number)))
        (local.set $texts (i32.add (local.get $texts) (i32.const 8))))
      (i64.store align=1 (global.get $to) (i64.load (local.get $text)))
      (global.set $to (i32.add (global.get $to) (i32.const 8)))
      (br_if $telling (local.tee $told (i32.sub (local.get $told) (i32.const 1)))))
    (call $copy (call $place (i32.const 697)) (i32.sub (local.get $end) (global.get $to)))))
