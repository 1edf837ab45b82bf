# What a line of `then` does with its clauses. The clauses before have become `need.…` here.
#= joins clauses: all of them have to hold
[consequence][]and need=, need

# --- of a row of a country's table ---
#= (REQUIREMENT) names a requirement of that division, before one of the words below
[consequence][]requirement {r:[A-Z_]+\.[0-9]+} of that division=requirement @$d.id("{r}")@
#= (REQUIREMENT) names a condition of that division, before one of the words below
[consequence][]condition {r:[A-Z_]+\.[0-9]+} of that division=condition @$d.id("{r}")@
#= names the requirement that asks that minimum, before one of the words below
[consequence][]requirement of that minimum=requirement @$m.id()@
#= (ID) names a requirement, before one of the words below
[consequence][]requirement {id:[A-Z]+(?:-[A-Z0-9]+)?\.[A-Z_]+\.[0-9]+} =requirement @"{id}"@
#= (ID) names a condition, before one of the words below
[consequence][]condition {id:[A-Z]+(?:-[A-Z0-9]+)?\.[A-Z_]+\.[0-9]+} =condition @"{id}"@

# --- how a requirement is met ---
#= (ID) it is met where at least one of the lines that follow holds
[consequence][]requirement @{id}@\s*is met when any of these holds=plan.list({id}, true);
#= (ID, PLACE) it is met where for each place outside PLACE at which images are stored, processed or viewed one of the lines that follow holds
[consequence][]requirement @{id}@\s*is met when for every place of the images outside {p:[A-Z]+(?:-[A-Z0-9]+)?} any of these holds=plan.every({id}, need.scene().outside("{p}", need.scene().imagePlaces()), true);
#= (ID, PLACE) it is met where for each place outside PLACE at which images are stored, processed or viewed all of the lines that follow hold
[consequence][]requirement @{id}@\s*is met when for every place of the images outside {p:[A-Z]+(?:-[A-Z0-9]+)?} all of these hold=plan.every({id}, need.scene().outside("{p}", need.scene().imagePlaces()), false);
#= (ID) it is met where for each place at which images are processed or viewed, and for the provider's, all of the lines that follow hold
[consequence][]requirement @{id}@\s*is met when for every data place and the provider's place all of these hold=plan.every({id}, need.scene().dataPlacesAndProvider(), false);
#= (ID) it is met where for each place at which images are kept all of the lines that follow hold
[consequence][]requirement @{id}@\s*is met when for every storage place all of these hold=plan.every({id}, need.scene().storagePlaces(), false);
#= (ID) it is met where for each place at which images are, and for the provider's, all of the lines that follow hold
[consequence][]requirement @{id}@\s*is met when for every place of the images and the provider's place all of these hold=plan.every({id}, need.scene().allPlaces(), false);
#= (ID, CLAUSES) it is met where all of these clauses hold; what is not known does not
[consequence][]requirement @{id}@\s*is met when {need:need.*\)}=plan.met({id}, {need});
#= (NAME, CLAUSES) a line of a list, under a name that other requirements can ask for
[consequence][]\({l:[a-z_]+}\) {need:need.*\)}=plan.item("{l}", that -> need.all({need}));
#= (CLAUSES) a line of a list, without a name
[consequence][]\* {need:need.*\)}=plan.item("", that -> need.all({need}));

# --- when it applies, and what waives it ---
#= (ID, CLAUSES) it asks nothing where one of these clauses is known not to hold
[consequence][]requirement @{id}@\s*applies when {need:need.*\)}=plan.applies({id}, {need});
#= (ID, EXCEPTION, CLAUSES) where it is not met, it is waived if all of these clauses hold; what is not known does not
[consequence][]requirement @{id}@\s*is waived \({l:[a-z_]+}\) when {need:need.*\)}=plan.waived({id}, "{l}", {need});
#= (ID, EXCEPTION, CLAUSES) where it would be attached, it is waived if all of these clauses hold; what is not known does not
[consequence][]condition @{id}@\s*is waived \({l:[a-z_]+}\) when {need:need.*\)}=plan.waived({id}, "{l}", {need});
#= (ID) it is attached unless at least one of the lines that follow holds
[consequence][]condition @{id}@\s*applies unless any of these holds=plan.list({id}, true);
#= (ID, CLAUSES) it is attached unless all of these clauses hold; what is not known does not
[consequence][]condition @{id}@\s*applies unless {need:need.*\)}=plan.met({id}, {need});
#= (ID, CLAUSES) it is attached unless one of these clauses is known not to hold
[consequence][]condition @{id}@\s*applies when {need:need.*\)}=plan.applies({id}, {need});
#= (ID) it is always attached where the rule applies
[consequence][]condition @{id}@\s*applies=plan.condition({id});
