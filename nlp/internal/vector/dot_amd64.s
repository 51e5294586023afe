#include "textflag.h"

// LANES sums the eight lanes of Y0 in X0, in the order that all kernels of the inner product share.
#define LANES \
	VEXTRACTF128 $1, Y0, X1; \
	VADDPS X1, X0, X0; \
	VHADDPS X0, X0, X0; \
	VHADDPS X0, X0, X0

// SUM returns that sum.
#define SUM \
	LANES; \
	VZEROUPPER; \
	MOVSS X0, ret+24(FP); \
	RET

// func dotFast(x, y *float32, n int) float32
TEXT ·dotFast(SB), NOSPLIT, $0-28
	MOVQ x+0(FP), SI
	MOVQ y+8(FP), DI
	MOVQ n+16(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3

dot32:
	CMPQ CX, $32
	JLT  dot8
	VMOVUPS (SI), Y4
	VMOVUPS 32(SI), Y5
	VMOVUPS 64(SI), Y6
	VMOVUPS 96(SI), Y7
	VFMADD231PS (DI), Y4, Y0
	VFMADD231PS 32(DI), Y5, Y1
	VFMADD231PS 64(DI), Y6, Y2
	VFMADD231PS 96(DI), Y7, Y3
	ADDQ $128, SI
	ADDQ $128, DI
	SUBQ $32, CX
	JMP  dot32

dot8:
	CMPQ CX, $8
	JLT  dotSum
	VMOVUPS (SI), Y4
	VFMADD231PS (DI), Y4, Y0
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JMP  dot8

dotSum:
	VADDPS Y1, Y0, Y0
	VADDPS Y3, Y2, Y2
	VADDPS Y2, Y0, Y0
	SUM

// STEP32 adds the products of 32 elements to Z0 and Z1; HALVES sums these in Y0.
#define STEP32 \
	VMOVUPS (SI), Z2; \
	VMOVUPS 64(SI), Z3; \
	VFMADD231PS (DI), Z2, Z0; \
	VFMADD231PS 64(DI), Z3, Z1; \
	ADDQ $128, SI; \
	ADDQ $128, DI; \
	SUBQ $32, CX

#define HALVES \
	VEXTRACTF64X4 $1, Z0, Y2; \
	VEXTRACTF64X4 $1, Z1, Y3; \
	VADDPS Y2, Y0, Y0; \
	VADDPS Y3, Y1, Y1; \
	VADDPS Y1, Y0, Y0

// func dotWide(x, y *float32, n int) float32
// dotFast with 512-bit registers, the same sums; n is a multiple of 32.
TEXT ·dotWide(SB), NOSPLIT, $0-28
	MOVQ x+0(FP), SI
	MOVQ y+8(FP), DI
	MOVQ n+16(FP), CX
	VXORPS X0, X0, X0
	VXORPS X1, X1, X1

dotWide32:
	STEP32
	JNZ  dotWide32
	HALVES
	SUM

// func dotsWide(sums, x, next, rows *float32, n int, pairs *[2]uint16, count int)
// dotWide of x and each of the rows that the pairs name; next is fetched.
TEXT ·dotsWide(SB), NOSPLIT, $0-56
	MOVQ sums+0(FP), R8
	MOVQ x+8(FP), R9
	MOVQ next+16(FP), SI
	MOVQ rows+24(FP), R10
	MOVQ n+32(FP), DX
	MOVQ pairs+40(FP), R11
	MOVQ count+48(FP), R12
	MOVQ DX, R13
	SHLQ $2, R13
	MOVQ DX, CX

dotsFetch:
	PREFETCHT0 (SI)
	PREFETCHT0 64(SI)
	ADDQ $128, SI
	SUBQ $32, CX
	JNZ  dotsFetch

dots:
	MOVWQZX (R11), DI
	IMULQ R13, DI
	ADDQ R10, DI
	MOVQ R9, SI
	MOVQ DX, CX
	VXORPS X0, X0, X0
	VXORPS X1, X1, X1

dots32:
	STEP32
	JNZ  dots32
	HALVES
	LANES
	VMOVSS X0, (R8)
	ADDQ $4, R8
	ADDQ $4, R11
	DECQ R12
	JNZ  dots
	VZEROUPPER
	RET

// func firstGreatestWide(v *float32, n int) int
TEXT ·firstGreatestWide(SB), NOSPLIT, $0-24
	MOVQ v+0(FP), SI
	MOVQ n+8(FP), DX
	MOVQ DX, CX
	ANDQ $15, CX
	MOVL $1, AX
	SHLL CX, AX
	DECL AX
	KMOVW AX, K1                // what is behind the last whole sixteen
	SHRQ $4, DX
	VBROADCASTSS (SI), Z0
	MOVQ SI, R8
	MOVQ DX, CX
	TESTQ CX, CX
	JZ   greatestRest

greatest16:
	VMAXPS (R8), Z0, Z0
	ADDQ $64, R8
	DECQ CX
	JNZ  greatest16

greatestRest:
	VMOVAPS Z0, Z1
	VMOVUPS (R8), K1, Z1
	VMAXPS Z1, Z0, Z0
	VEXTRACTF64X4 $1, Z0, Y1
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VBROADCASTSS X0, Z0
	MOVQ SI, R8
	MOVQ DX, CX
	TESTQ CX, CX
	JZ   firstRest

first16:
	VCMPPS $0, (R8), Z0, K2
	KMOVW K2, AX
	TESTL AX, AX
	JNZ  first
	ADDQ $64, R8
	DECQ CX
	JNZ  first16

firstRest:
	VCMPPS $0, (R8), Z0, K1, K2
	KMOVW K2, AX

first:
	BSFL AX, AX
	SUBQ SI, R8
	SHRQ $2, R8
	ADDQ R8, AX
	MOVQ AX, ret+16(FP)
	VZEROUPPER
	RET
