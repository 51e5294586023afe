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
