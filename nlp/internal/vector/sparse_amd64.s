#include "textflag.h"

// EIGHT adds to Y16 the weights of the eight features at R12, or as many as K3 says: Z4 holds what the tag makes of them, Z5
// the multiplier, Z6 31, Z7 1, X8 the shift. First the words of the slots are gathered, then, where a slot has one, its weight.
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
	VPXORD Y9, Y9, Y9 \
	VPGATHERQD (R10)(Z3*1), K2, Y9 \
	VPSLLD $24, Y9, Y9 \
	VPSRAD $24, Y9, Y9 \
	VPADDD Y9, Y16, Y16

// func sumSparse(sums *int32, features *uint32, count int, pairs *[2]uint16, n int, words *uint64, values *int8, shift int)
TEXT ·sumSparse(SB), NOSPLIT, $0-64
	MOVQ sums+0(FP), DI
	MOVQ features+8(FP), SI
	MOVQ count+16(FP), CX
	MOVQ CX, R13
	SHRQ $3, R13         // whole eights
	ANDQ $7, CX
	MOVL $1, R14
	SHLL CX, R14
	DECL R14             // what is behind them
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

pair:
	MOVWQZX (R8), AX
	IMUL3Q $0x2545F491, AX, BX
	SHLQ $32, AX
	XORQ BX, AX
	VPBROADCASTQ AX, Z4
	VPXORD Y16, Y16, Y16
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
	JZ   total
	KMOVB K4, K3
	EIGHT

total:
	VEXTRACTI32X4 $1, Y16, X17
	VPADDD X17, X16, X16
	VPSHUFD $0x4e, X16, X17
	VPADDD X17, X16, X16
	VPSHUFD $0xb1, X16, X17
	VPADDD X17, X16, X16
	VMOVD X16, AX
	ADDL AX, (DI)
	ADDQ $4, R8
	ADDQ $4, DI
	DECQ CX
	JNZ  pair
	VZEROUPPER
	RET
