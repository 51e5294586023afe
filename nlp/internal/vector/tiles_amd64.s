#include "textflag.h"

// The products of bytes by tiles (AMX): TDPBSSD adds to a tile of 16 columns of 32-bit sums, a row for each row of outputs,
// the products of 64 bytes of these rows and of 64 rows of weights. The assembler does not know these instructions: they
// stand here as bytes.

#define LDTILECFG_AX BYTE $0xC4; BYTE $0xE2; BYTE $0x78; BYTE $0x49; BYTE $0x00
#define TILERELEASE  BYTE $0xC4; BYTE $0xE2; BYTE $0x78; BYTE $0x49; BYTE $0xC0
#define TILEZERO0    BYTE $0xC4; BYTE $0xE2; BYTE $0x7B; BYTE $0x49; BYTE $0xC0
#define TILEZERO1    BYTE $0xC4; BYTE $0xE2; BYTE $0x7B; BYTE $0x49; BYTE $0xC8

// Tile 4 from AX, R12 bytes from row to row; tile 5 from R9 and tile 6 from R10, R13 bytes from row to row, with the hint
// that these weights come again so late that they need not drive others out of the first cache.
#define LOAD4_AX     BYTE $0xC4; BYTE $0xA2; BYTE $0x7B; BYTE $0x4B; BYTE $0x24; BYTE $0x20
#define LOAD5_R9     BYTE $0xC4; BYTE $0x82; BYTE $0x79; BYTE $0x4B; BYTE $0x2C; BYTE $0x29
#define LOAD6_R10    BYTE $0xC4; BYTE $0x82; BYTE $0x79; BYTE $0x4B; BYTE $0x34; BYTE $0x2A

// DPBSSDxyz adds to tile x the products of tiles y and z.
#define DPBSSD045    BYTE $0xC4; BYTE $0xE2; BYTE $0x53; BYTE $0x5E; BYTE $0xC4
#define DPBSSD146    BYTE $0xC4; BYTE $0xE2; BYTE $0x4B; BYTE $0x5E; BYTE $0xCC

// Tiles 0 and 1 to R8 and 1024 bytes on, R13 bytes from row to row.
#define STORE0_R8    BYTE $0xC4; BYTE $0x82; BYTE $0x7A; BYTE $0x4B; BYTE $0x04; BYTE $0x28
#define STORE1_R8    BYTE $0xC4; BYTE $0x82; BYTE $0x7A; BYTE $0x4B; BYTE $0x8C; BYTE $0x28; LONG $0x400

// func sumTiles(sums *int32, x *uint8, w *int8, n, k, xStride int, config *[64]byte)
// 1 to 16 rows at once, as config tells; n is a multiple of 32, k one of 64. The sums come in panels of 16 columns, a
// kilobyte each, as the weights do.
TEXT ·sumTiles(SB), NOSPLIT, $0-56
	MOVQ config+48(FP), AX
	LDTILECFG_AX
	MOVQ sums+0(FP), R8
	MOVQ w+16(FP), R9
	MOVQ n+24(FP), R11
	MOVQ k+32(FP), CX
	MOVQ xStride+40(FP), R12
	MOVQ $64, R13

	// 32 columns, two panels, at a time.
tiles32:
	MOVQ x+8(FP), AX
	MOVQ CX, DX
	MOVQ CX, R10
	SHLQ $4, R10
	ADDQ R9, R10          // the second panel
	TILEZERO0
	TILEZERO1

tilesLoop:
	LOAD4_AX
	LOAD5_R9
	DPBSSD045
	LOAD6_R10
	DPBSSD146
	ADDQ $64, AX
	ADDQ $1024, R9
	ADDQ $1024, R10
	SUBQ $64, DX
	JNZ  tilesLoop
	STORE0_R8
	STORE1_R8
	ADDQ $2048, R8
	MOVQ R10, R9
	SUBQ $32, R11
	JNZ  tiles32
	TILERELEASE
	RET

// func putTiles(y, base *float32, sums *int32, scale *float32, n int)
// A row of the sums of sumTiles, as PUT has it; n is a multiple of 32.
TEXT ·putTiles(SB), NOSPLIT, $0-40
	MOVQ y+0(FP), DI
	MOVQ base+8(FP), SI
	MOVQ sums+16(FP), R8
	MOVQ scale+24(FP), AX
	MOVQ n+32(FP), CX

put32:
	VCVTDQ2PS (R8), Z0
	VCVTDQ2PS 1024(R8), Z1
	VMULPS (AX), Z0, Z0
	VMULPS 64(AX), Z1, Z1
	VADDPS (SI), Z0, Z0
	VADDPS 64(SI), Z1, Z1
	VMOVUPS Z0, (DI)
	VMOVUPS Z1, 64(DI)
	ADDQ $2048, R8
	ADDQ $128, AX
	ADDQ $128, SI
	ADDQ $128, DI
	SUBQ $32, CX
	JNZ  put32
	VZEROUPPER
	RET
