package dev.sheaf.spi;

import dev.sheaf.photo.PhotoSource;
import java.nio.ByteBuffer;

/**
 * What a {@link Row} asks before a costly photo is decoded: a cache of what photos became. A worker
 * has one a row. Not thread-safe.
 */
public interface FormCache {
  /** Keeps nothing: every photo is decoded. */
  FormCache NONE =
      new FormCache() {
        @Override
        public void begin() {}

        @Override
        public boolean read(PhotoSource photo, Row row) {
          return false;
        }

        @Override
        public void keep(ByteBuffer kept) {}

        @Override
        public void keep(Row row) {}
      };

  /** The row is at its next sample. */
  void begin();

  /**
   * Puts what is kept of a photo ({@link Field#kept}) into the row, or tells the row where it is
   * ({@link Row#setForm}); false if it is not kept or not right any more.
   */
  boolean read(PhotoSource photo, Row row);

  /** Keeps these bytes, if they are what the last {@link #read} did not find. */
  void keep(ByteBuffer kept);

  /** Keeps the stored form that the row holds now, if that is what was not found. */
  void keep(Row row);
}
