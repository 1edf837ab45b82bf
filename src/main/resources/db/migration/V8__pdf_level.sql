-- A PDF is kept at the highest level that its signature can reach; those kept until now have no time stamp.
alter table attestation add column pdf_level text;   -- ETSI EN 319 142-1: PAdES-B-B, PAdES-B-T, PAdES-B-LTA
update attestation set pdf_level = 'PAdES-B-B' where pdf is not null;
alter table attestation add check ((pdf is null) = (pdf_level is null));
