# What a line of `then` does with its clauses. The clauses before have become `need.…` here.
[consequence][]and need=, need

# --- of a row of a country's table ---
[consequence][]requirement {r:[A-Z_]+\.[0-9]+} of that division=requirement @$d.id("{r}")@
[consequence][]condition {r:[A-Z_]+\.[0-9]+} of that division=condition @$d.id("{r}")@
[consequence][]requirement of that minimum=requirement @$m.id()@
[consequence][]requirement {id:[A-Z]+(?:-[A-Z0-9]+)?\.[A-Z_]+\.[0-9]+} =requirement @"{id}"@
[consequence][]condition {id:[A-Z]+(?:-[A-Z0-9]+)?\.[A-Z_]+\.[0-9]+} =condition @"{id}"@

# --- how a requirement is met ---
[consequence][]requirement @{id}@\s*is met when any of these holds=plan.list({id}, true);
[consequence][]requirement @{id}@\s*is met when all of these hold=plan.list({id}, false);
[consequence][]requirement @{id}@\s*is met when for every place of the images outside {p:[A-Z]+(?:-[A-Z0-9]+)?} any of these holds=plan.every({id}, need.scene().outside("{p}", need.scene().imagePlaces()), true);
[consequence][]requirement @{id}@\s*is met when for every place of the images outside {p:[A-Z]+(?:-[A-Z0-9]+)?} all of these hold=plan.every({id}, need.scene().outside("{p}", need.scene().imagePlaces()), false);
[consequence][]requirement @{id}@\s*is met when for every data place and the provider's place all of these hold=plan.every({id}, need.scene().dataPlacesAndProvider(), false);
[consequence][]requirement @{id}@\s*is met when for every storage place all of these hold=plan.every({id}, need.scene().storagePlaces(), false);
[consequence][]requirement @{id}@\s*is met when for every place of the images and the provider's place all of these hold=plan.every({id}, need.scene().allPlaces(), false);
[consequence][]requirement @{id}@\s*is met when {need:need.*\)}=plan.met({id}, {need});
[consequence][]\({l:[a-z_]+}\) {need:need.*\)}=plan.item("{l}", that -> need.all({need}));
[consequence][]\* {need:need.*\)}=plan.item("", that -> need.all({need}));

# --- when it applies, and what waives it ---
[consequence][]requirement @{id}@\s*applies when {need:need.*\)}=plan.applies({id}, {need});
[consequence][]requirement @{id}@\s*is waived \({l:[a-z_]+}\) when {need:need.*\)}=plan.waived({id}, "{l}", {need});
[consequence][]condition @{id}@\s*is waived \({l:[a-z_]+}\) when {need:need.*\)}=plan.waived({id}, "{l}", {need});
[consequence][]condition @{id}@\s*applies unless any of these holds=plan.list({id}, true);
[consequence][]condition @{id}@\s*applies unless {need:need.*\)}=plan.met({id}, {need});
[consequence][]condition @{id}@\s*applies when {need:need.*\)}=plan.applies({id}, {need});
[consequence][]condition @{id}@\s*applies=plan.condition({id});
