# When a rule applies. One sentence is one line of a rule's `when`. A sentence holds also where its fact is not known,
# the positive one and the negative one alike; those that say "known", and those about the patient's place, hold only
# where it is known. Longer sentences stand before shorter ones that begin alike.

# --- rows of a country's table ---
#= (COUNTRY, REQUIREMENT) the patient's place is, or lies in, a division in the country's table that has such a requirement; `that division` is it
[condition][]there is a division of {c:[A-Z]+} where the patient is imaged with a {r:[A-Z_]+\.[0-9]+}=$d : Division( of("{c}"), patientHere, has("{r}") )
#= (COUNTRY) the patient's place is, or lies in, a division in the country's table; `that division` is it
[condition][]there is a division of {c:[A-Z]+} where the patient is imaged=$d : Division( of("{c}"), patientHere )
#= (COUNTRY) the reader is known to sit in a division in the country's table; `that division` is it
[condition][]there is a division of {c:[A-Z]+} where the reader sits=$d : Division( of("{c}"), readerHere )
#= (COUNTRY) the patient's division asks a least amount of cover of readers who may sit where this one does; `that minimum` is it
[condition][]there is a minimum of cover of a division of {c:[A-Z]+} where the patient is imaged=$m : Division.Minimum( of("{c}") ) Scene( $m.mayBind(this) )
#= the patient's place does not lie in that division, or is not known to
[condition][]the patient is imaged outside that division=Scene( imagedIn($d.code()).mayNotBe() )

# --- where the patient is imaged ---
#= (PLACE) the patient's place is written as just this code, so that the division is not told
[condition][]the patient is imaged in {p:[A-Z]+(?:-[A-Z0-9]+)?} without a division=Scene( imagedAt("{p}").isTrue() )
#= (PLACE) the patient's place is this one or lies in it; never where it is not known
[condition][]the patient is imaged in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( imagedIn("{p}").isTrue() )
#= (PLACE) the patient's place does not lie in this one, or is not known to
[condition][]the patient is imaged outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( imagedIn("{p}").mayNotBe() )

# --- where the reader sits, and who the reader is ---
#= (PLACE) the reader's place is written as just this code, so that the division is not told
[condition][]the reader is known to sit in {p:[A-Z]+(?:-[A-Z0-9]+)?} without a division=Scene( seatAt("{p}").isTrue() )
#= (PLACE) the reader's place is known, and is this one or lies in it
[condition][]the reader is known to sit in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( seatIn("{p}").isTrue() )
#= the reader's country is another than the patient's, or one of them is not known
[condition][]the reader sits outside the patient's country=Scene( seatInPatientsCountry().mayNotBe() )
#= (PLACE) the reader's place is this one or lies in it, or is not known
[condition][]the reader sits in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( seatIn("{p}").mayBe() )
#= (PLACE) the reader's place does not lie in this one, or is not known
[condition][]the reader sits outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( seatIn("{p}").mayNotBe() )
#= (PROFESSION) the reader's profession is this one, or is not known
[condition][]the reader is a {x:[A-Z_]+}=Scene( profession("{x}").mayBe() )
#= (PROFESSION) the reader's profession is another, or is not known
[condition][]the reader is not a {x:[A-Z_]+}=Scene( profession("{x}").mayNotBe() )

# --- what is read, and for what ---
#= the read is final, preliminary, a second opinion or a consultation, or its purpose is not known
[condition][]the purpose is clinical=Scene( purpose("FINAL PRELIMINARY SECOND_OPINION CONSULTATION").mayBe() )
#= the read is final or preliminary, or its purpose is not known
[condition][]the read is primary=Scene( purpose("FINAL PRELIMINARY").mayBe() )
#= (PURPOSE) the read is for something else, or its purpose is not known
[condition][]the purpose is not {x:[A-Z_]+}=Scene( purpose("{x}").mayNotBe() )
#= (PURPOSES) the read is for one of these, or its purpose is not known
[condition][]the purpose is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( purpose("{x}").mayBe() )
#= (MODALITIES) the images are of one of these kinds, or their kind is not known
[condition][]the modality is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( modality("{x}").mayBe() )
#= (PAYER) somebody else pays, or who pays is not known
[condition][]the payer is not {x:[A-Z_]+}=Scene( payer("{x}").mayNotBe() )
#= (PAYERS) one of these pays, or who pays is not known
[condition][]the payer is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( payer("{x}").mayBe() )
#= (URGENCIES) the read is as urgent as one of these says, or its urgency is not known
[condition][]the urgency is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( urgency("{x}").mayBe() )
#= the exam is of a screening programme, or it is not known whether it is
[condition][]the exam is a screening exam=Scene( screening().mayBe() )
#= the exam is of a pregnancy, or it is not known whether it is
[condition][]the exam is obstetric=Scene( obstetric().mayBe() )

# --- the provider ---
#= the provider is another than the facility that made the images, or one of them is not known
[condition][]the provider is not in house=Scene( inHouse().mayNotBe() )
#= (PLACE) the provider's place is this one, a part of it or one that contains it, or is not known
[condition][]the provider is established in {p:[A-Z]+(?:-[A-Z0-9]+)?} or in a place that contains it=Scene( establishedAround("{p}").mayBe() )
#= (PLACE) the provider's place is none of this one, its parts and those that contain it, or is not known
[condition][]the provider is established neither in {p:[A-Z]+(?:-[A-Z0-9]+)?} nor in a place that contains it=Scene( establishedAround("{p}").mayNotBe() )
#= (PLACE) the provider's place is this one or lies in it, or is not known
[condition][]the provider is established in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( establishedIn("{p}").mayBe() )
#= (PROGRAMME) the provider has a current registration as this federal programme of the United States
[condition][]the provider is known as a federal programme of {a:[A-Z]+}=Scene( registered("FEDERAL_HEALTH_CARE", "US", "{a}").isTrue() )
#= no current registration as a federal programme of the United States is known
[condition][]the provider is not known as a federal programme=Scene( registered("FEDERAL_HEALTH_CARE", "US", "VHA DHA IHS").mayNotBe() )

# --- the images ---
#= the images are not de-identified, or it is not known whether they are
[condition][]the images are identifiable=Scene( identifiable().mayBe() )
#= (PLACE) the archive stores images outside this place, or may
[condition][]a place of the archive lies outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( archiveOutside("{p}").mayBe() )
#= the data path does not only let images be viewed from afar, or it is not known whether it does
[condition][]the images are copied to where they are viewed=Scene( viewedOnly().mayNotBe() )
#= (PLACE) images are stored, processed or viewed outside this place, or may be
[condition][]a place of the images lies outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( imagesOutside("{p}").mayBe() )
#= (PLACE) images are processed or viewed, or the provider is established, outside this place, or may be
[condition][]a data place or the provider's place lies outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( dataOrProviderOutside("{p}").mayBe() )
#= (PLACE) images are processed or viewed outside this place, or may be
[condition][]a data place lies outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( dataOutside("{p}").mayBe() )
#= (PLACE) images are processed or viewed in this place, or may be
[condition][]the images are viewed or processed in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( dataIn("{p}").mayBe() )

# --- care across a border inside a union ---
#= (UNION) the read is not care that a provider of one State of the union gives to a patient in another, or is not known to be
[condition][]the read is not cross-border care within {u:[A-Z]+}=Scene( crossBorderCare("{u}").mayNotBe() )
#= (UNION) the read is care that a provider of one State of the union gives to a patient in another, read inside the union, or may be
[condition][]the read is cross-border care within {u:[A-Z]+}=Scene( crossBorderCare("{u}").mayBe() )
