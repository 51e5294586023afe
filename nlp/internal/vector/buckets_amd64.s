#include "textflag.h"

// func nearWide(keys *uint32, buckets int, hashes *uint32, n int, first *uint32)
// What bucketOf does, of sixteen hashes at a time.
TEXT ·nearWide(SB), NOSPLIT, $0-40
	MOVQ keys+0(FP), DI
	VPBROADCASTQ buckets+8(FP), Z8
	MOVQ hashes+16(FP), SI
	MOVQ n+24(FP), CX
	MOVQ first+32(FP), R8
	MOVL $0x85ebca6b, AX
	VPBROADCASTD AX, Z6
	MOVL $0xc2b2ae35, AX
	VPBROADCASTD AX, Z7
	MOVL $0xaaaa, AX
	KMOVW AX, K2
	MOVL $0xffff, AX

near16:
	CMPQ CX, $16
	JGE  nearWhole
	MOVL $1, AX
	SHLL CX, AX
	DECL AX

nearWhole:
	KMOVW AX, K1
	VMOVDQU32.Z (SI), K1, Z0
	VPSRLD $16, Z0, Z1
	VPXORD Z1, Z0, Z0
	VPMULLD Z6, Z0, Z0
	VPSRLD $13, Z0, Z1
	VPXORD Z1, Z0, Z0
	VPMULLD Z7, Z0, Z0
	VPSRLD $16, Z0, Z1
	VPXORD Z1, Z0, Z0
	VPSRLQ $32, Z0, Z1
	VPMULUDQ Z8, Z0, Z0
	VPMULUDQ Z8, Z1, Z1
	VPSRLQ $32, Z0, Z0
	VMOVDQA32 Z1, K2, Z0
	VMOVDQU32 Z0, K1, (R8)
	MOVL $16, DX
	CMPQ CX, DX
	CMOVQLT CX, DX
	SUBQ DX, CX

nearFetch:
	MOVL (R8), BX
	SHLQ $6, BX
	PREFETCHT0 (DI)(BX*1)
	ADDQ $4, R8
	DECQ DX
	JNZ  nearFetch
	ADDQ $64, SI
	TESTQ CX, CX
	JNZ  near16
	VZEROUPPER
	RET

// func findWide(keys *uint32, buckets int, hashes, first *uint32, n int, table *byte, width int, at *uint32) int
// It does not branch on whether a hash is there, only on whether the next bucket must be looked at.
TEXT ·findWide(SB), NOSPLIT, $0-72
	MOVQ keys+0(FP), DI
	MOVQ buckets+8(FP), R9
	MOVQ hashes+16(FP), SI
	MOVQ first+24(FP), R15
	MOVQ n+32(FP), CX
	MOVQ table+40(FP), R10
	MOVQ width+48(FP), R11
	MOVQ at+56(FP), R12
	XORQ R13, R13

hash:
	VPBROADCASTD (SI), Z0
	MOVL (R15), BX

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
	ADDQ $4, R15
	DECQ CX
	JNZ  hash
	MOVQ R13, ret+64(FP)
	VZEROUPPER
	RET

next:
	INCQ BX
	CMPQ BX, R9
	JLT  bucket
	XORQ BX, BX
	JMP  bucket
