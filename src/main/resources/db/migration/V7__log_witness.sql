-- What witnesses signed of checkpoints, once verified.

create table log_cosignature (
  size    bigint not null references log_checkpoint,
  witness text not null,        -- its key, name+hash+key
  line    text not null,        -- as it stands below the checkpoint
  primary key (size, witness)
);
create index log_cosignature_last on log_cosignature (witness, size);
