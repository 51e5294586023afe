#include "textflag.h"

// EIGHT looks for the weights of the eight features at R12 for a tag, or as many as K3 says: Z4 holds what the tag makes of them,
// Z5 the multiplier, Z6 31, Z7 1, X8 the shift, Z9 the number of the tag in the upper half. The words of the slots are gathered; where
// a slot has a weight, its place goes to BX with that number.
#define EIGHT \
	VPMOVZXDQ.Z (R12), K3, Z0 \
	VPXORQ Z4, Z0, Z0 \
	VPMULLQ Z5, Z0, Z0 \
	VPSRLQ X8, Z0, Z0 \
	VPANDQ Z6, Z0, Z1 \
	VPSRLQ $5, Z0, Z0 \
	KMOVB K3, K1 \
	VPXORQ Z2, Z2, Z2 \
	VPGATHERQQ (R9)(Z0*8), K1, Z2 \
	VPSLLVQ Z1, Z7, Z3 \
	VPTESTMQ Z3, Z2, K2 \
	VPSUBQ Z7, Z3, Z3 \
	VPANDQ Z2, Z3, Z3 \
	VPOPCNTQ Z3, Z3 \
	VPSRLQ $32, Z2, Z2 \
	VPADDQ Z2, Z3, Z3 \
	VPORQ Z9, Z3, Z3 \
	VPCOMPRESSQ.Z Z3, K2, Z3 \
	VMOVDQU64 Z3, (BX) \
	KMOVB K2, AX \
	POPCNTL AX, AX \
	LEAQ (BX)(AX*8), BX

// Nine slots of ten have no weight, so that gathering weights beside words would be mostly for nothing: the places found are
// written one behind the other, and their weights added one by one whenever the memory for them is nearly full.
//
// func sumSparse(sums *int32, features *uint32, count int, pairs *[2]uint16, n int, words *uint64, values *int8, shift int)
TEXT ·sumSparse(SB), 0, $2112-64
	MOVQ sums+0(FP), DI
	MOVQ features+8(FP), SI
	MOVQ count+16(FP), CX
	LEAQ found-2112(SP), DX
	MOVQ DX, BX
	MOVQ $256, R15
	SUBQ CX, R15
	LEAQ (DX)(R15*8), R15 // from here on there may be no room for the places of one tag
	MOVQ CX, R13
	SHRQ $3, R13          // whole eights
	ANDQ $7, CX
	MOVL $1, R14
	SHLL CX, R14
	DECL R14              // what is behind them
	KMOVB R14, K4
	MOVL $0xff, AX
	KMOVB AX, K5
	MOVQ pairs+24(FP), R8
	MOVQ n+32(FP), CX
	MOVQ words+40(FP), R9
	MOVQ values+48(FP), R10
	VMOVQ shift+56(FP), X8
	MOVQ $0x9E3779B97F4A7C15, AX
	VPBROADCASTQ AX, Z5
	MOVQ $31, AX
	VPBROADCASTQ AX, Z6
	MOVQ $1, AX
	VPBROADCASTQ AX, Z7
	VPSLLQ $32, Z7, Z10
	VPXORQ Z9, Z9, Z9

pair:
	MOVWQZX (R8), AX
	IMUL3Q $0x2545F491, AX, R12
	SHLQ $32, AX
	XORQ R12, AX
	VPBROADCASTQ AX, Z4
	MOVQ SI, R12
	MOVQ R13, R11
	TESTQ R11, R11
	JZ   rest
	KMOVB K5, K3

eight:
	EIGHT
	ADDQ $32, R12
	DECQ R11
	JNZ  eight

rest:
	TESTL R14, R14
	JZ   next
	KMOVB K4, K3
	EIGHT

next:
	VPADDQ Z10, Z9, Z9
	ADDQ $4, R8
	DECQ CX
	JZ   add
	CMPQ BX, R15
	JB   pair

add:
	MOVQ DX, R11
	JMP  more

one:
	MOVL (R11), AX
	MOVL 4(R11), R12
	MOVBLSX (R10)(AX*1), AX
	ADDL AX, (DI)(R12*4)
	ADDQ $8, R11

more:
	CMPQ R11, BX
	JB   one
	MOVQ DX, BX
	TESTQ CX, CX
	JNZ  pair
	VZEROUPPER
	RET
