#include "textflag.h"

// func findWide(keys *uint32, buckets int, hashes *uint32, n int, table *byte, width int, at *uint32) int
// It does not branch on whether a hash is there, only on whether the next bucket must be looked at.
TEXT ·findWide(SB), NOSPLIT, $0-64
	MOVQ keys+0(FP), DI
	MOVQ buckets+8(FP), R9
	MOVQ hashes+16(FP), SI
	MOVQ n+24(FP), CX
	MOVQ table+32(FP), R10
	MOVQ width+40(FP), R11
	MOVQ at+48(FP), R12
	XORQ R13, R13

hash:
	MOVL (SI), AX
	VPBROADCASTD AX, Z0
	MOVL AX, BX
	SHRL $16, BX
	XORL AX, BX
	IMULL $0x85ebca6b, BX
	MOVL BX, DX
	SHRL $13, DX
	XORL DX, BX
	IMULL $0xc2b2ae35, BX
	MOVL BX, DX
	SHRL $16, DX
	XORL DX, BX
	IMULQ R9, BX
	SHRQ $32, BX

bucket:
	MOVQ BX, R8
	SHLQ $6, R8
	VMOVDQU32 (DI)(R8*1), Z1
	VPCMPEQD Z1, Z0, K1
	VPTESTNMD Z1, Z1, K2
	KMOVW K1, DX
	KMOVW K2, R8
	ORL  DX, R8
	JZ   next
	SHLQ $4, BX
	BSFL DX, R8          // nothing that counts where DX is 0
	ADDQ R8, BX
	IMULQ R11, BX
	MOVL BX, (R12)(R13*4)
	PREFETCHT0 (R10)(BX*1)
	ADDQ R11, BX
	PREFETCHT0 -1(R10)(BX*1)
	XORL AX, AX
	TESTL DX, DX
	SETNE AX
	ADDQ AX, R13
	ADDQ $4, SI
	DECQ CX
	JNZ  hash
	MOVQ R13, ret+56(FP)
	VZEROUPPER
	RET

next:
	INCQ BX
	CMPQ BX, R9
	JLT  bucket
	XORQ BX, BX
	JMP  bucket
