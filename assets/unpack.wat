;; The long part of assets/unpack.js: the functions of the program out of its streams, and the texts told in its data. In WebAssembly it takes 15 ms from
;; its first byte, where JavaScript, which browsers interpret at first, takes 100.
;;
;; Memory: at 0 and 512 the streams of the numbers that follow an instruction (FIRST, SECOND), two bytes each; at 1024 how
;; far each stream was read, four bytes each; at 4096 what a byte of the first stream means, four bytes each; at 8192 the
;; variables of a function, two bytes each, and at 73728 the addresses told, four bytes each, always the one used last before
;; the others; from 139264 on the packed program and, behind it, the program as it was.
(module
  (import "" "" (memory 1))
  ;; Where the program is written on.
  (global $to (mut i32) (i32.const 0))
  ;; So many variables stand otherwise than at first.
  (global $moved (mut i32) (i32.const 0))
  ;; So many addresses were told; the last new one.
  (global $known (mut i32) (i32.const 0))
  (global $newest (mut i32) (i32.const 0))

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

  ;; Writes the instructions without pairs from `start` to `end`, and has them read from there.
  (func (export "instructions") (param $start i32) (param $end i32)
    (global.set $to (local.get $start))
    (loop $more
      (call $spell (call $next (i32.const 1024)))
      (br_if $more (i32.lt_u (global.get $to) (local.get $end))))
    (i32.store (i32.const 1024) (local.get $start)))

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
      (local.set $count (i32.add (i32.const 1)
        (i32.shl (i32.load8_u (i32.load (call $place (i32.const 1)))) (i32.const 1))))
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
