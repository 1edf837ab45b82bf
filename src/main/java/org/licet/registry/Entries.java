package org.licet.registry;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What is on file now. */
interface Entries extends JpaRepository<Entry, String> {
  List<Entry> findByOwnerOrderByAddress(String owner);
}
