package dev.sheaf.cache;

import dev.sheaf.spi.Field;
import dev.sheaf.spi.Scratch;
import dev.sheaf.spi.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One worker's {@link Recollection} of each field that is kept. */
public final class Recollections implements Scratch {
  private final @Nullable Recollection[] fields;

  private Recollections(@Nullable Recollection[] fields) {
    this.fields = fields;
  }

  /** Has a worker's slot ask the file. */
  public static void attach(Slot slot, DecodedFile file, List<Field> fields) {
    @Nullable Recollection[] each = new Recollection[fields.size()];
    for (int f = 0; f < each.length; f++) {
      Field field = fields.get(f);
      if (!field.decoder().isEmpty()) {
        Recollection recollection = new Recollection(file, f, field.storedBytes());
        each[f] = recollection;
        slot.row(f).recallFrom(recollection);
      }
    }
    slot.workspace().get(Recollections.class, () -> new Recollections(each));
  }

  /** Those of a worker that may have none. */
  public static Recollections of(Slot slot) {
    return slot.workspace().get(Recollections.class, () -> new Recollections(new Recollection[0]));
  }

  /** That of the field with this index; null if it is not kept. */
  public @Nullable Recollection field(int index) {
    return index < fields.length ? fields[index] : null;
  }

  @Override
  public void close() {}
}
