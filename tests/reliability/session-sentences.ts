// What the tables of the session write; invented, as long as people write.

export const sentences = {
	readings: [
		'Mensen gaan eerst naar iemand die zij kennen. Pas als dat niet lukt, bellen zij de gemeente.',
		'Wie alleen woont, heeft niemand die meeleest. Dan blijft de brief liggen.',
		'Het kan ook zijn dat mensen zich schamen en daarom pas laat om hulp vragen.',
		'De helpers hadden in die weken weinig tijd, door ziekte en vakantie.'
	],
	directions: [
		{ toward: 'more', text: 'Ga vaker bij mensen thuis langs, ook in de avond.' },
		{ toward: 'fewer', text: 'Laat niemand drie keer hetzelfde verhaal vertellen.' },
		{ toward: 'more', text: 'Geef helpers de ruimte om eerst te luisteren.' },
		{ toward: 'fewer', text: 'Stuur geen brief zonder naam en telefoonnummer.' }
	],
	statements: [
		'Ik zou willen dat één mens mijn vraag van begin tot eind houdt.',
		'Hang bij elke supermarkt een briefje met op welke dag je waar binnen kunt lopen.',
		'Schrijf brieven zo dat mijn moeder van tachtig ze begrijpt.',
		'Bel eerst, en stuur dan pas een brief.',
		'Laat bewoners meelezen voordat een brief de deur uitgaat.',
		'Ik zou willen dat de inloop ook op zaterdag open is.',
		'Zorg dat een tolk er gewoon bij zit, zonder dat ik ernaar hoef te vragen.',
		'Geef mij een nummer dat altijd dezelfde persoon opneemt.',
		'Kijk samen met mij naar al mijn schulden, en niet naar één rekening tegelijk.',
		'Vertel mij na een week wat er met mijn vraag is gebeurd.',
		'Laat een buurvrouw mee mogen naar het gesprek.',
		'Ik zou willen dat niemand mij nog vraagt om een formulier dat ik al heb ingeleverd.',
		'Leer ons hoe wij elkaar in de straat kunnen helpen.'
	],
	outcomes: [
		'Eén mens houdt mijn vraag vast.',
		'Brieven zijn in gewone taal en hebben een naam en een telefoonnummer.',
		'Wie hulp zoekt, wordt binnen een week gebeld.',
		'Buren weten waar de inloop is en nemen elkaar mee.',
		'Een helper mag eerst doen wat iemand nodig heeft en regelt het papier later.',
		'Wie schulden heeft, hoeft zijn verhaal maar één keer te vertellen.',
		'Er is altijd een tolk als dat nodig is.',
		'De inloop is ook open als mensen niet werken.',
		'Niemand zit alleen met een brief van de deurwaarder.',
		'Helpers kennen elkaar en bellen elkaar.'
	],
	goals: [
		{
			text: 'Er komt een overzicht van de inloopspreekuren in Noord, ook op papier.',
			owner: 'teamleider',
			month: '2025-09'
		},
		{
			text: 'Bewoners lezen mee met de tien brieven die het vaakst worden verstuurd.',
			owner: 'beleidsmedewerker',
			month: '2025-11'
		}
	]
} as const;
