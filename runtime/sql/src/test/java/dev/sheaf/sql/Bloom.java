package dev.sheaf.sql;

import dev.sheaf.source.Labels;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** A row of values of many types, and its table as the compiler writes it. */
record Bloom(
    float petalLength,
    int rings,
    double weight,
    float[] colour,
    boolean wild,
    String note,
    LocalDate day,
    LocalDateTime seen,
    Instant stored,
    UUID id,
    Species species) {
  private static final Labels<Species> SPECIES = Labels.of(Species.class);

  static SampleTable.Builder<Bloom> table() {
    return SampleTable.builder(
        "Bloom",
        Bloom::read,
        (bloom, row) -> {},
        "petalLength",
        "rings",
        "weight",
        "colour",
        "wild",
        "note",
        "day",
        "seen",
        "stored",
        "id",
        "species");
  }

  private static Bloom read(TableRow row) {
    return new Bloom(
        row.getFloat("petalLength"),
        row.getInt("rings"),
        row.getDouble("weight"),
        row.getFloats("colour"),
        row.getBoolean("wild"),
        row.getString("note"),
        row.get("day", LocalDate::parse),
        row.get("seen", LocalDateTime::parse),
        row.get("stored", Instant::parse),
        row.get("id", UUID::fromString),
        row.getLabel("species", SPECIES));
  }
}
