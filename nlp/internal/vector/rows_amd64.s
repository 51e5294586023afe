#include "textflag.h"

// func addRowsWide(y *float32, table *byte, at *uint32, n int, units *float32)
// The 20 sums stay in Z0 and X1 from row to row.
TEXT ·addRowsWide(SB), NOSPLIT, $0-40
	MOVQ y+0(FP), DI
	MOVQ table+8(FP), SI
	MOVQ at+16(FP), R8
	MOVQ n+24(FP), CX
	MOVQ units+32(FP), R9
	VMOVUPS (DI), Z0
	VMOVUPS 64(DI), X1

row:
	MOVL (R8), AX
	ADDQ SI, AX
	MOVBLZX (AX), BX
	VBROADCASTSS (R9)(BX*4), Z2
	VPMOVSXBD 1(AX), Z3
	VPMOVSXBD 17(AX), X4
	VCVTDQ2PS Z3, Z3
	VCVTDQ2PS X4, X4
	VMULPS Z2, Z3, Z3
	VMULPS X2, X4, X4
	VADDPS Z3, Z0, Z0
	VADDPS X4, X1, X1
	ADDQ $4, R8
	DECQ CX
	JNZ  row
	VMOVUPS Z0, (DI)
	VMOVUPS X1, 64(DI)
	VZEROUPPER
	RET

// func spreadWide(y, x *float32, n, stride int)
// n is a multiple of 16.
TEXT ·spreadWide(SB), NOSPLIT, $0-32
	MOVQ y+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ stride+24(FP), R8
	VPBROADCASTD R8, Z1
	VPMULLD ordinals<>(SB), Z1, Z1
	SHLQ $6, R8          // bytes of 16 rows
	KXNORW K0, K0, K2

spread16:
	VMOVUPS (SI), Z0
	KMOVW K2, K1
	VSCATTERDPS Z0, K1, (DI)(Z1*4)
	ADDQ $64, SI
	ADDQ R8, DI
	SUBQ $16, CX
	JNZ  spread16
	VZEROUPPER
	RET

DATA ordinals<>+0(SB)/4, $0
DATA ordinals<>+4(SB)/4, $1
DATA ordinals<>+8(SB)/4, $2
DATA ordinals<>+12(SB)/4, $3
DATA ordinals<>+16(SB)/4, $4
DATA ordinals<>+20(SB)/4, $5
DATA ordinals<>+24(SB)/4, $6
DATA ordinals<>+28(SB)/4, $7
DATA ordinals<>+32(SB)/4, $8
DATA ordinals<>+36(SB)/4, $9
DATA ordinals<>+40(SB)/4, $10
DATA ordinals<>+44(SB)/4, $11
DATA ordinals<>+48(SB)/4, $12
DATA ordinals<>+52(SB)/4, $13
DATA ordinals<>+56(SB)/4, $14
DATA ordinals<>+60(SB)/4, $15
GLOBL ordinals<>(SB), RODATA|NOPTR, $64
