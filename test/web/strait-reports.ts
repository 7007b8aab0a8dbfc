import { markedReport } from "./marked-report.js";

/** An invented dispute: the island state of Tolsay closes a sound to the ferries of its neighbour Marrow. Eight reports. */
export const straitReports = [
	markedReport({
		id: "wire-01",
		outlet: "Strait Wire",
		title: "Tolsay shuts Skerry Sound to Marrow ferries",
		byline: "Ines Calloway",
		published: "2031-03-03T08:10:00Z",
		url: "https://straitwire.example/2031/03/tolsay-shuts-sound",
		text: `SKERRY HARBOUR, March 3 (Strait Wire) - [closure; v=brandt; act=announce|Tolsay said on Monday it had closed Skerry Sound to all ferries sailing under the flag of Marrow], the sharpest turn yet in a quarrel over berth fees that has run for two years.

"[until-paid; v=brandt; act=threaten|Not one Marrow hull will pass until the fees are paid]," Transport Minister Ada Brandt told reporters in the capital.

Tolsay says its neighbour owes [debt; v=brandt; act=state; fig=7.1e6..7.1e6; unit=EUR; of=berth fees|7.1 million euros in berth fees]. [debt-denied; v=orrin; act=deny|Marrow denies owing anything], and its prime minister, Tomas Orrin, called the closure [unlawful; v=orrin; act=criticise|"an unlawful siege of a peaceful people"].

[turned-back; v=coast-guard; act=state; fig=3..3; of=ferries|Three ferries were turned back] on Monday morning, the Tolsay coast guard said. [passengers; fig=400..; of=passengers|More than 400 passengers were on board].

[since-march; on=2031-03-03|The closure took effect on Monday], and [mediation; v=council; act=offer|the Isles Council offered to mediate].`,
	}),
	markedReport({
		id: "gazette-02",
		outlet: "Harbour Gazette",
		title: "Tolsay shuts Skerry Sound to Marrow ferries",
		published: "2031-03-03T11:00:00Z",
		url: "https://harbourgazette.example/tolsay-sound",
		text: `SKERRY HARBOUR (Strait Wire) - [closure; v=brandt; act=announce|Tolsay said on Monday it had closed Skerry Sound to all ferries sailing under the flag of Marrow], the sharpest turn yet in a quarrel over berth fees that has run for two years.

"[until-paid; v=brandt; act=threaten|Not one Marrow hull will pass until the fees are paid]," Transport Minister Ada Brandt told reporters in the capital.

Tolsay says its neighbour owes [debt; v=brandt; act=state; fig=7.1e6..7.1e6; unit=EUR; of=berth fees|7.1 million euros in berth fees]. [debt-denied; v=orrin; act=deny|Marrow denies owing anything], and its prime minister, Tomas Orrin, called the closure [unlawful; v=orrin; act=criticise|"an unlawful siege of a peaceful people"].

[turned-back; v=coast-guard; act=state; fig=3..3; of=ferries|Three ferries were turned back] on Monday morning, the Tolsay coast guard said. [passengers; fig=400..; of=passengers|More than 400 passengers were on board].`,
	}),
	markedReport({
		id: "herald-03",
		outlet: "Marrow Herald",
		title: "‘We owe them nothing’: Orrin hits out as Tolsay bars ferries",
		byline: "Peter Lund and Maja Østby",
		published: "2031-03-03T18:30:00Z",
		url: "https://marrowherald.example/news/orrin-ferries",
		text: `Prime Minister Tomas Orrin has accused Tolsay of holding islanders to ransom after [closure|the Tolsay government barred Marrow ferries from Skerry Sound].

"[debt-denied; v=orrin; act=deny|We owe them nothing, and they know it]," Mr Orrin told the Marrow Herald in an interview. He said [unlawful; v=orrin; act=criticise|the move was "an unlawful siege"] and that [court; v=orrin; act=threaten|Marrow would go to the Maritime Court] unless the sound was opened [deadline; v=orrin; act=demand; on=2031-03-07|by Friday].

[turned-back; fig=4..4; of=ferries|Four ferries had to turn around] off Skerry Head, and [passengers; v=northern-link; act=state; fig=500..550; of=passengers|between 500 and 550 passengers] spent the morning at sea, the operator Northern Link said.

The dispute goes back to a harbour treaty signed [treaty-date; on=2019-01-01..2019-12-31|in 2019]. Ada Brandt, [brandt-status|Tolsay's transport minister], did not answer requests for comment.

A nurse from Little Marrow, Sunniva Hale, said [nurse; v=hale; act=state|she had missed her father's operation].`,
	}),
	markedReport({
		id: "tribune-04",
		outlet: "Tolsay Tribune",
		title: "Marrow’s debt now stands at eight million, ministry says",
		published: "2031-03-04T07:00:00Z",
		text: `Marrow's unpaid harbour bill has reached [debt; v=ministry; act=state; fig=7.9e6..8.1e6; unit=EUR; of=berth fees|about eight million euros], the transport ministry said in a statement on Tuesday.

"[until-paid; v=brandt; act=threaten|Not one Marrow hull will pass until the fees are paid]," said the minister, Ada Brandt. She denied that medical transport was affected: "[medical; v=brandt; act=deny|No patient has been kept from a hospital, not one]."

[turned-back; v=coast-guard; act=confirm; fig=3..3; of=ferries|The coast guard confirmed that three vessels were sent back] without incident.

[unpaid-years; v=ministry; act=accuse|Marrow has paid no fee since the autumn of 2029], the statement said. The treaty of [treaty-date; on=2018-11-01..2018-11-30|November 2018] obliges both states to settle accounts each quarter.

[since-sunday; on=2031-03-02|The sound has been closed since Sunday night], according to the ministry.`,
	}),
	markedReport({
		id: "post-05",
		outlet: "Inter-Island Post",
		title: "Port director: ferries could be back within a week",
		byline: "Ruth Amadi",
		published: "2031-03-04T16:45:00Z",
		url: "https://interislandpost.example/port-director",
		text: `The director of Skerry port, Jonas Veld, expects Marrow's ferries back [back-soon; v=veld; act=predict; on=2031-03-11|within a week].

"[talks; v=veld; act=confirm|The two sides have been talking since last night]," Mr Veld told the Inter-Island Post. Two diplomats, who asked not to be named, said [talks; v=diplomats; act=confirm|talks were under way].

He put the cost of the closure to the port at [port-cost; v=veld; act=state; fig=85000..95000; unit=EUR; of=cost a day|some 90,000 euros a day]. [dockers; v=union; act=state; fig=120..; of=dockers|At least 120 dockers were sent home], the harbour union said.

Mr Veld confirmed that [turned-back; v=veld; act=confirm; fig=3..3; of=ferries|three ferries] were turned back on the first day.

[medical; v=hospital; act=accuse|Two patients missed treatment because of the closure], the district hospital in Little Marrow said.`,
	}),
	markedReport({
		id: "lantern-06",
		outlet: "Evening Lantern",
		title: "Ferry row: Orrin threatens court over Skerry Sound",
		published: "2031-03-05",
		text: `Marrow's prime minister has threatened to sue its neighbour, the Marrow Herald reports. [court; v=orrin; act=threaten|Marrow will take Tolsay to the Maritime Court] if the sound stays shut after [deadline; v=orrin; act=demand; on=2031-03-07|Friday], Tomas Orrin told the newspaper.

[debt-denied; v=orrin; act=deny|"We owe them nothing,"] he was quoted as saying.

According to the Herald, [passengers; v=northern-link; act=state; fig=500..550; of=passengers|between 500 and 550 people] were stranded at sea.

[talks; v=brandt-office; act=deny|There are no talks], a spokeswoman for the Tolsay transport ministry said.`,
	}),
	markedReport({
		id: "ledger-07",
		outlet: "The Northern Ledger",
		title: "What a closed sound costs, in five figures",
		byline: "Ledger data desk",
		published: "2031-03-06T05:00:00Z",
		url: "javascript:alert(document.domain)",
		text: `The quarrel is over [debt; v=audit; act=state; fig=6.5e6..7e6; unit=EUR; of=berth fees|between 6.5 and 7 million euros], according to a 2030 audit by the Isles Council seen by The Northern Ledger.

Northern Link loses [operator-loss; v=northern-link; act=state; fig=..50000; unit=EUR; of=loss a day|just under 50,000 euros a day], it says. The port forgoes [port-cost; fig=90000..90000; unit=EUR; of=cost a day|90,000 euros a day].

The sound carries [traffic; v=audit; act=state; fig=38..42; unit=percent; of=freight|about 40 percent] of freight between the islands. [audit-method; v=audit; act=state|The audit covers fees billed until December 2030.]

[dockers; fig=100..200; of=dockers|Between 100 and 200 dockers] have no work.`,
	}),
	markedReport({
		id: "courier-08",
		outlet: "Northern Courier",
		title: "Sound reopens after minister quits",
		published: "2031-03-09T12:20:00Z",
		url: "https://northerncourier.example/reopens",
		text: `[reopened; v=council; act=announce; on=2031-03-09|Skerry Sound was reopened to Marrow ferries on Sunday], the Isles Council announced, a day after [brandt-status|Ada Brandt resigned as transport minister].

Under the deal, Marrow pays [deal-sum; v=council; act=announce; fig=3.5e6..3.5e6; unit=EUR; of=settlement|3.5 million euros] without admitting a debt. "[nobody-won; v=council-head; act=state|Nobody won, and the boats are sailing]," said the council's head, Elin Marsh.

[passengers; v=council; act=state; fig=612..612; of=passengers|In all, 612 passengers] were kept from crossing on the first day, the council said, more than first reported.

[dock-fire|A fire at the fuel dock on Thursday] was unrelated, and [dock-fire-hurt; fig=2..2; of=people|two people were hurt].

[treaty-review; v=marsh-plan; act=promise|The treaty will be reviewed before winter], a draft of the plan says. "[nobody-won; v=orrin; act=praise|A good day for every islander]," Mr Orrin said.`,
	}),
];
