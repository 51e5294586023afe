package nlp

// mendRelatives makes the relative clause of the noun or name before its comma of a clause with a relative "que" that the parser hung
// beside: "Fontegrada, que contrôle Paul Durand, a renoncé".
func mendRelatives(tokens []Token) {
	for i := 2; i < len(tokens); i++ {
		t := &tokens[i]
		if t.UPOS != "PRON" || t.Deprel != "obj" || t.Head < i || t.Form != "que" && t.Form != "qu'" && t.Form != "qu’" || tokens[i-1].Form != "," {
			continue
		}
		v := &tokens[t.Head]
		h := i - 2
		if tokens[h].Deprel == "flat" && tokens[h].Head >= 0 && tokens[h].Head < h {
			h = tokens[h].Head
		}
		if v.UPOS != "VERB" && v.UPOS != "AUX" || v.Deprel != "advcl" && v.Deprel != "parataxis" || tokens[h].UPOS != "NOUN" && tokens[h].UPOS != "PROPN" || below(tokens, h, t.Head) {
			continue
		}
		v.Head, v.Deprel = h, "acl:relcl"
	}
}
