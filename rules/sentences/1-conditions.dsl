# When a rule applies. One sentence is one line of a rule's `when`. A sentence holds also where its fact is not known,
# the positive one and the negative one alike; those that say "known", and those about the patient's place, hold only
# where it is known. Longer sentences stand before shorter ones that begin alike.

# --- rows of a country's table ---
[condition][]there is a division of {c:[A-Z]+} where the patient is imaged with a {r:[A-Z_]+\.[0-9]+}=$d : Division( of("{c}"), patientHere, has("{r}") )
[condition][]there is a division of {c:[A-Z]+} where the patient is imaged=$d : Division( of("{c}"), patientHere )
[condition][]there is a division of {c:[A-Z]+} where the reader sits=$d : Division( of("{c}"), readerHere )
[condition][]there is a minimum of cover of a division of {c:[A-Z]+} where the patient is imaged=$m : Division.Minimum( of("{c}") ) Scene( $m.mayBind(this) )
[condition][]the patient is imaged outside that division=Scene( imagedIn($d.code()).mayNotBe() )

# --- where the patient is imaged ---
[condition][]the patient is imaged in {p:[A-Z]+(?:-[A-Z0-9]+)?} without a division=Scene( imagedAt("{p}").isTrue() )
[condition][]the patient is imaged in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( imagedIn("{p}").isTrue() )
[condition][]the patient is imaged outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( imagedIn("{p}").mayNotBe() )

# --- where the reader sits, and who the reader is ---
[condition][]the reader is known to sit in {p:[A-Z]+(?:-[A-Z0-9]+)?} without a division=Scene( seatAt("{p}").isTrue() )
[condition][]the reader is known to sit in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( seatIn("{p}").isTrue() )
[condition][]the reader sits outside the patient's country=Scene( seatInPatientsCountry().mayNotBe() )
[condition][]the reader sits in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( seatIn("{p}").mayBe() )
[condition][]the reader sits outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( seatIn("{p}").mayNotBe() )
[condition][]the reader is a {x:[A-Z_]+}=Scene( profession("{x}").mayBe() )
[condition][]the reader is not a {x:[A-Z_]+}=Scene( profession("{x}").mayNotBe() )

# --- what is read, and for what ---
[condition][]the purpose is clinical=Scene( purpose("FINAL PRELIMINARY SECOND_OPINION CONSULTATION").mayBe() )
[condition][]the read is primary=Scene( purpose("FINAL PRELIMINARY").mayBe() )
[condition][]the purpose is not {x:[A-Z_]+}=Scene( purpose("{x}").mayNotBe() )
[condition][]the purpose is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( purpose("{x}").mayBe() )
[condition][]the modality is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( modality("{x}").mayBe() )
[condition][]the payer is not {x:[A-Z_]+}=Scene( payer("{x}").mayNotBe() )
[condition][]the payer is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( payer("{x}").mayBe() )
[condition][]the urgency is {x:[A-Z_]+(?:(?:\W\s*|\s+or\s+)[A-Z_]+)*}=Scene( urgency("{x}").mayBe() )
[condition][]the exam is a screening exam=Scene( screening().mayBe() )
[condition][]the exam is obstetric=Scene( obstetric().mayBe() )

# --- the provider ---
[condition][]the provider is not in house=Scene( inHouse().mayNotBe() )
[condition][]the provider is established in {p:[A-Z]+(?:-[A-Z0-9]+)?} or in a place that contains it=Scene( establishedAround("{p}").mayBe() )
[condition][]the provider is established neither in {p:[A-Z]+(?:-[A-Z0-9]+)?} nor in a place that contains it=Scene( establishedAround("{p}").mayNotBe() )
[condition][]the provider is established in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( establishedIn("{p}").mayBe() )
[condition][]the provider is known as a federal programme of {a:[A-Z]+}=Scene( registered("FEDERAL_HEALTH_CARE", "US", "{a}").isTrue() )
[condition][]the provider is not known as a federal programme=Scene( registered("FEDERAL_HEALTH_CARE", "US", "VHA DHA IHS").mayNotBe() )

# --- the images ---
[condition][]the images are identifiable=Scene( identifiable().mayBe() )
[condition][]the images are copied to where they are viewed=Scene( viewedOnly().mayNotBe() )
[condition][]a place of the images lies outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( imagesOutside("{p}").mayBe() )
[condition][]a data place or the provider's place lies outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( dataOrProviderOutside("{p}").mayBe() )
[condition][]a data place lies outside {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( dataOutside("{p}").mayBe() )
[condition][]the images are viewed or processed in {p:[A-Z]+(?:-[A-Z0-9]+)?}=Scene( dataIn("{p}").mayBe() )

# --- care across a border inside a union ---
[condition][]the read is not cross-border care within {u:[A-Z]+}=Scene( crossBorderCare("{u}").mayNotBe() )
[condition][]the read is cross-border care within {u:[A-Z]+}=Scene( crossBorderCare("{u}").mayBe() )
