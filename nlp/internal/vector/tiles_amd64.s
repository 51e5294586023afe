#include "textflag.h"

// The products of bytes by tiles (AMX): TDPBUSD adds to a tile of 16 columns of 32-bit sums, a row for each row of outputs,
// the products of 64 bytes of these rows and of 64 rows of weights. The assembler does not know these instructions: they
// stand here as bytes.

#define LDTILECFG_AX BYTE $0xC4; BYTE $0xE2; BYTE $0x78; BYTE $0x49; BYTE $0x00
#define TILERELEASE  BYTE $0xC4; BYTE $0xE2; BYTE $0x78; BYTE $0x49; BYTE $0xC0
#define TILEZERO0    BYTE $0xC4; BYTE $0xE2; BYTE $0x7B; BYTE $0x49; BYTE $0xC0
#define TILEZERO1    BYTE $0xC4; BYTE $0xE2; BYTE $0x7B; BYTE $0x49; BYTE $0xC8

// Tile 4 from AX, R12 bytes from row to row; tile 5 from R9 and tile 6 from R10, R13 bytes from row to row.
#define LOAD4_AX     BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x24; BYTE $0x20
#define LOAD5_R9     BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x2C; BYTE $0x29
#define LOAD6_R10    BYTE $0xC4; BYTE $0x82; BYTE $0x7B; BYTE $0x4B; BYTE $0x34; BYTE $0x2A

// DPBUSDxyz adds to tile x the products of tile y, without sign, and tile z.
#define DPBUSD045    BYTE $0xC4; BYTE $0xE2; BYTE $0x51; BYTE $0x5E; BYTE $0xC4
#define DPBUSD146    BYTE $0xC4; BYTE $0xE2; BYTE $0x49; BYTE $0x5E; BYTE $0xCC

// Tiles 0 and 1 to R8 and 1024 bytes on, R13 bytes from row to row.
#define STORE0_R8    BYTE $0xC4; BYTE $0x82; BYTE $0x7A; BYTE $0x4B; BYTE $0x04; BYTE $0x28
#define STORE1_R8    BYTE $0xC4; BYTE $0x82; BYTE $0x7A; BYTE $0x4B; BYTE $0x8C; BYTE $0x28; LONG $0x400

// func mulTiles(y, base *float32, x *uint8, w *int8, scale *float32, shift *int32, n, k, yStride, baseStride, xStride, rows int, config *[64]byte, sums *[512]int32)
// 1 to 16 rows at once; n is a multiple of 32, k one of 64; strides are in bytes. config tells the number of rows; sums is
// scratch.
TEXT ·mulTiles(SB), NOSPLIT, $0-112
	MOVQ config+96(FP), AX
	LDTILECFG_AX
	MOVQ y+0(FP), DI
	MOVQ base+8(FP), SI
	MOVQ w+24(FP), R9
	MOVQ scale+32(FP), CX
	MOVQ shift+40(FP), BX
	MOVQ n+48(FP), R11
	MOVQ sums+104(FP), R8
	MOVQ xStride+80(FP), R12
	MOVQ $64, R13
	MOVQ yStride+64(FP), R14
	MOVQ baseStride+72(FP), R15

	// 32 columns, two panels, at a time.
tiles32:
	MOVQ x+16(FP), AX
	MOVQ k+56(FP), DX
	MOVQ DX, R10
	SHLQ $4, R10
	ADDQ R9, R10          // the second panel
	TILEZERO0
	TILEZERO1

tilesLoop:
	LOAD4_AX
	LOAD5_R9
	DPBUSD045
	LOAD6_R10
	DPBUSD146
	ADDQ $64, AX
	ADDQ $1024, R9
	ADDQ $1024, R10
	SUBQ $64, DX
	JNZ  tilesLoop
	STORE0_R8
	STORE1_R8
	MOVQ R10, R9
	VMOVUPS (CX), Z20
	VMOVUPS 64(CX), Z21
	VMOVDQU32 (BX), Z22
	VMOVDQU32 64(BX), Z23
	MOVQ R8, R10
	MOVQ DI, AX
	MOVQ SI, DX
	MOVQ rows+88(FP), R12

	// The sums of a row, as PUT has it.
tilesRow:
	VPADDD (R10), Z22, Z0
	VPADDD 1024(R10), Z23, Z1
	VCVTDQ2PS Z0, Z0
	VCVTDQ2PS Z1, Z1
	VMULPS Z20, Z0, Z0
	VMULPS Z21, Z1, Z1
	VADDPS (DX), Z0, Z0
	VADDPS 64(DX), Z1, Z1
	VMOVUPS Z0, (AX)
	VMOVUPS Z1, 64(AX)
	ADDQ $64, R10
	ADDQ R14, AX
	ADDQ R15, DX
	DECQ R12
	JNZ  tilesRow
	MOVQ xStride+80(FP), R12
	ADDQ $128, DI
	ADDQ $128, SI
	ADDQ $128, CX
	ADDQ $128, BX
	SUBQ $32, R11
	JNZ  tiles32
	TILERELEASE
	VZEROUPPER
	RET
