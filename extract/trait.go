package extract

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/traits.tsv
var traitsTSV string

// Sets of predicates, or of families where their name says so, that are treated alike; data/traits.tsv tells what each is.
var (
	actorFamilies      = trait("actor-families")
	interactions       = trait("interactions")
	dealingFamilies    = trait("dealing-families")
	deedFamilies       = trait("deed-families")
	ownDeedFamilies    = trait("own-deed-families")
	addressingFamilies = trait("addressing-families")
	companyDeals       = trait("company-deals")
	companyHoldings    = trait("company-holdings")
	shareholdings      = trait("shareholdings")
	dialogue           = trait("dialogue")
	custodial          = trait("custodial")
	contests           = trait("contests")
	attitudes          = trait("attitudes")
	plans              = trait("plans")
	deals              = trait("deals")
	unheldFamilies     = trait("unheld-families")
	lastingDeeds       = trait("lasting-deeds")
	ceasing            = trait("ceasing")
	spoken             = trait("spoken")
	inherent           = trait("inherent")
	tiesForATime       = trait("ties-for-a-time")
	inTheCity          = trait("in-the-city")
	posts              = trait("posts")
	postsOfBodies      = trait("posts-of-bodies")
	postsOfRulers      = trait("posts-of-rulers")
	postsOfRegions     = trait("posts-of-regions")
	generalPosts       = trait("general-posts")
	assemblyPosts      = trait("posts-of-assemblies")
	postsBeside        = trait("posts-beside")
	postsKept          = trait("posts-kept")
	postsForPlace      = trait("posts-for-a-place")
	electedSeats       = trait("elected-seats")
	postsOfAnyState    = trait("posts-of-any-state")
	personalPosts      = trait("personal-posts")
)

// trait is the set that bears a trait.
func trait(name string) map[string]bool {
	set, ok := traits()[name]
	if !ok {
		panic(fmt.Sprintf("traits.tsv: no trait %q", name)) // the file is part of the program
	}
	return set
}

var traits = sync.OnceValue(func() map[string]map[string]bool {
	out := make(map[string]map[string]bool, strings.Count(traitsTSV, "\n"))
	for line := range strings.Lines(traitsTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, rest, _ := strings.Cut(line, "\t")
		names, _, _ := strings.Cut(rest, "\t")
		set := make(map[string]bool, strings.Count(names, ",")+1)
		for predicate := range strings.SplitSeq(names, ", ") {
			set[predicate] = true
		}
		out[name] = set
	}
	return out
})
