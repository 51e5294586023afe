#include "textflag.h"

// func transposeRows(columns, rows *uint8, blocks int)
// Of 16 rows of 256 bytes it makes columns of 16 bytes, 16 columns a block. Each of four rounds shuffles the 256 bytes of a block as one shuffles cards,
// which turns their numbers of row and column, taken together, by one bit.
#define SHUFFLE(a, b, lo, hi) \
	VMOVDQU a, hi \
	VPUNPCKLBW b, hi, lo \
	VPUNPCKHBW b, hi, hi

#define DEAL \
	VMOVDQU X0, 0(DI) \
	VMOVDQU X1, 16(DI) \
	VMOVDQU X2, 32(DI) \
	VMOVDQU X3, 48(DI) \
	VMOVDQU X4, 64(DI) \
	VMOVDQU X5, 80(DI) \
	VMOVDQU X6, 96(DI) \
	VMOVDQU X7, 112(DI) \
	VMOVDQU X8, 128(DI) \
	VMOVDQU X9, 144(DI) \
	VMOVDQU X10, 160(DI) \
	VMOVDQU X11, 176(DI) \
	VMOVDQU X12, 192(DI) \
	VMOVDQU X13, 208(DI) \
	VMOVDQU X14, 224(DI) \
	VMOVDQU X15, 240(DI)

#define AGAIN \
	SHUFFLE(0(DI), 128(DI), X0, X1) \
	SHUFFLE(16(DI), 144(DI), X2, X3) \
	SHUFFLE(32(DI), 160(DI), X4, X5) \
	SHUFFLE(48(DI), 176(DI), X6, X7) \
	SHUFFLE(64(DI), 192(DI), X8, X9) \
	SHUFFLE(80(DI), 208(DI), X10, X11) \
	SHUFFLE(96(DI), 224(DI), X12, X13) \
	SHUFFLE(112(DI), 240(DI), X14, X15)

TEXT ·transposeRows(SB), NOSPLIT, $0-24
	MOVQ columns+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ blocks+16(FP), CX

transpose16:
	SHUFFLE(0(SI), 2048(SI), X0, X1)
	SHUFFLE(256(SI), 2304(SI), X2, X3)
	SHUFFLE(512(SI), 2560(SI), X4, X5)
	SHUFFLE(768(SI), 2816(SI), X6, X7)
	SHUFFLE(1024(SI), 3072(SI), X8, X9)
	SHUFFLE(1280(SI), 3328(SI), X10, X11)
	SHUFFLE(1536(SI), 3584(SI), X12, X13)
	SHUFFLE(1792(SI), 3840(SI), X14, X15)
	DEAL
	AGAIN
	DEAL
	AGAIN
	DEAL
	AGAIN
	DEAL
	ADDQ $16, SI
	ADDQ $256, DI
	DECQ CX
	JNZ  transpose16
	VZEROUPPER
	RET

// func askTests(answers *uint8, tests *Test, n int, columns *uint8)
// It sets the bytes of an answer where a row's feature is at least what the test asks for.
TEXT ·askTests(SB), NOSPLIT, $0-32
	MOVQ answers+0(FP), DI
	MOVQ tests+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ columns+24(FP), DX

test:
	MOVBLZX (SI), AX
	VPBROADCASTB 1(SI), X0
	SHLQ $4, AX
	VPMAXUB (DX)(AX*1), X0, X0
	VPCMPEQB (DX)(AX*1), X0, X0
	VMOVDQU X0, (DI)
	ADDQ $2, SI
	ADDQ $16, DI
	DECQ CX
	JNZ  test
	VZEROUPPER
	RET

// func addTrees(sums *float32, trees *laidTree, n int, answers *uint8)
// The 16 sums stay in Y0 and Y1 from tree to tree.
TEXT ·addTrees(SB), NOSPLIT, $0-32
	MOVQ sums+0(FP), DI
	MOVQ trees+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ answers+24(FP), DX
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	MOVQ $0x0101010101010101, AX
	VMOVQ AX, X13
	VPBROADCASTQ X13, X13
	VPADDB X13, X13, X14
	VPADDB X14, X14, X15

tree:
	MOVWLZX 2(SI), AX
	MOVWLZX 4(SI), BX
	MOVWLZX 6(SI), R8
	MOVWLZX 8(SI), R9
	MOVWLZX 10(SI), R10
	MOVWLZX 12(SI), R11
	MOVWLZX 14(SI), R12
	VMOVDQU (DX)(AX*8), X2
	VMOVDQU (DX)(BX*8), X3
	VMOVDQU (DX)(R9*8), X5
	VMOVDQU (DX)(R10*8), X6
	VPBLENDVB X2, (DX)(R8*8), X3, X3 // the second answer
	VPBLENDVB X2, (DX)(R11*8), X5, X5 // the third where the second is no
	VPBLENDVB X2, (DX)(R12*8), X6, X6 // and where it is yes
	VPBLENDVB X3, X6, X5, X5
	VPAND X15, X2, X2
	VPAND X14, X3, X3
	VPAND X13, X5, X5
	VPOR  X2, X3, X3
	VPOR  X5, X3, X3
	VPMOVZXBD X3, Y4
	VPSRLDQ $8, X3, X3
	VPMOVZXBD X3, Y5
	VMOVUPS 16(SI), Y6 // the leaves
	VPERMPS Y6, Y4, Y4
	VPERMPS Y6, Y5, Y5
	VADDPS Y4, Y0, Y0
	VADDPS Y5, Y1, Y1
	ADDQ $48, SI
	DECQ CX
	JNZ  tree
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VZEROUPPER
	RET
