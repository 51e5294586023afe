#include "textflag.h"

// EIGHT adds to Y16 the weights of eight features, those of K3: Z4 holds what the tag makes of them, Z5 the multiplier, Z6
// 31, Z7 1, X8 the shift. First the words of the slots are gathered, then, where a slot has one, its weight.
#define EIGHT(FEATURES) \
	VPMOVZXDQ FEATURES, Z0 \
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

// func sumSparse(sums *int32, features *Keys, pairs *[2]uint16, n int, words *uint64, values *int8, shift int)
TEXT ·sumSparse(SB), NOSPLIT, $0-56
	MOVQ sums+0(FP), DI
	MOVQ features+8(FP), SI
	MOVQ pairs+16(FP), R8
	MOVQ n+24(FP), CX
	MOVQ words+32(FP), R9
	MOVQ values+40(FP), R10
	VMOVQ shift+48(FP), X8
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
	MOVL $0xff, AX
	KMOVB AX, K3
	EIGHT((SI))
	EIGHT(32(SI))
	EIGHT(64(SI))
	MOVL $0x3f, AX
	KMOVB AX, K3
	EIGHT(96(SI))
	VEXTRACTI32X4 $1, Y16, X17
	VPADDD X17, X16, X16
	VPSHUFD $0x4e, X16, X17
	VPADDD X17, X16, X16
	VPSHUFD $0xb1, X16, X17
	VPADDD X17, X16, X16
	VMOVD X16, (DI)
	ADDQ $4, R8
	ADDQ $4, DI
	DECQ CX
	JNZ  pair
	VZEROUPPER
	RET
