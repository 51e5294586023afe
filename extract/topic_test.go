package extract

import "testing"

// A title without a state is one of the state that the document is about; a complement that names a body says otherwise.
func TestTopic(t *testing.T) {
	checkAll(t, []reading{
		{text: "Mali : couvre-feu à Bamako\n\nDes soldats français et des Russes sont dans la ville. Le ministre de l'Intérieur, Paul Traoré, a décrété le couvre-feu.",
			want: []string{"Paul Traoré, interior-minister-of, Mali"}},
		{text: "Chili : la santé en crise\n\nLa ministre de la Santé Marie Rojas a été reçue au Pérou, où des médecins péruviens l'attendaient.",
			want: []string{"Marie Rojas, minister-of, Chili"}},
		{text: "La Tunisie a un nouveau budget. À Tunis et à Sfax, on s'inquiète. Le vice-président Paul Ben Salah a parlé. L'Algérie aussi s'inquiète.",
			want: []string{"Paul Ben Salah, vice-president-of, Tunisie"}},
		{text: "Portugal : grève\n\nLe président du club, Paul Silva, et le vice-président de la fédération, Jean Costa, ont parlé.",
			not: []string{"Paul Silva, president-of, Portugal", "Jean Costa, vice-president-of, Portugal"}},
		{text: "La France et l'Italie se disputent. La ministre de la Culture Marie Martin a parlé. L'Italie et la France se taisent.",
			not: []string{"Marie Martin, minister-of"}},
	}, nil)
}
