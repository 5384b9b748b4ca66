package dev.sheaf.cache;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.sheaf.Augmentation;
import dev.sheaf.CacheException;
import dev.sheaf.Schema;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Kept;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Slot;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The decode-once file: what each costly photo became, found again by what {@link Sources} knows it
 * by. It is filled while training goes on, and may be used by several sequences and processes; one
 * process at a time writes. Thread-safe.
 *
 * <p>A slot is written before its entry, and both have checksums: so whatever a process leaves that
 * is killed, the next finds whole slots or none. What is damaged, changed or missing is decoded as
 * if there were no cache; nothing that goes wrong with the file after it is opened ends the
 * training.
 */
public final class DecodedFile implements AutoCloseable {
  private static final Logger LOG = System.getLogger(DecodedFile.class.getName());

  private static final String SHORTER = "it was made shorter by somebody else";

  /** Locked by the process that writes; behind all data, as some systems forbid to read it. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  /** The files that this process has open, so that its sequences share them. */
  @GuardedBy("OPEN")
  private static final Map<Path, DecodedFile> OPEN = new HashMap<>();

  private final Path file;
  private final CacheHeader header;
  private final CacheLayout layout;
  private final List<Kept> kept;
  private volatile FileChannel channel;
  private final SlotIndex index = new SlotIndex();
  private final MappedSlots mapped;
  private volatile boolean writing;
  private volatile boolean broken;

  @GuardedBy("this")
  private @Nullable FileLock lock;

  @GuardedBy("this")
  private boolean hasHeader;

  @GuardedBy("this")
  private boolean closed;

  @GuardedBy("OPEN")
  private int users = 1;

  private DecodedFile(Path file, CacheHeader header, CacheLayout layout, List<Kept> kept)
      throws IOException {
    this.file = file;
    this.header = header;
    this.layout = layout;
    this.kept = kept;
    mapped = new MappedSlots(layout);
    channel = openChannel(file);
    try {
      begin();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel openChannel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Opens a file, or begins a new one, for samples that are not augmented. */
  public static DecodedFile open(Path file, Schema schema, List<Field> fields) {
    return open(file, schema, fields, null);
  }

  /**
   * Opens a file or begins a new one.
   *
   * @param fields the fields of the schema, which say what is {@link Field#kept}
   * @param augmentation what is done to samples
   * @throws CacheException if the file was built for another schema or decoder, is not a cache at
   *     all, or cannot be opened or begun
   */
  public static DecodedFile open(
      Path file, Schema schema, List<Field> fields, @Nullable Augmentation augmentation) {
    List<Kept> kept = fields.stream().map(field -> field.kept(augmentation)).toList();
    int stride =
        kept.stream()
            .filter(known -> !known.isNothing())
            .mapToInt(Kept::bytes)
            .max()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "cache: %s has no field that decodes files (expected: at least one)"
                            .formatted(schema.name())));
    CacheHeader header = new CacheHeader(schema, fields, kept, stride);
    CacheLayout layout = new CacheLayout(header.length(), stride, CacheLayout.slotsOfGroup(stride));
    Path place = file.toAbsolutePath().normalize();
    synchronized (OPEN) {
      DecodedFile known = OPEN.get(place);
      if (known != null) {
        header.expect(known.header.bytes(), file);
        known.users++;
        return known;
      }
      try {
        DecodedFile opened = new DecodedFile(place, header, layout, kept);
        OPEN.put(place, opened);
        return opened;
      } catch (IOException e) {
        throw new CacheException(
            Printable.of(file)
                + ": cannot be used as a cache: "
                + reason(e)
                + ". Give another path.",
            FileErrors.printable(e));
      }
    }
  }

  private synchronized void begin() throws IOException {
    lock = tryLock();
    long size = channel.size();
    int length = header.lengthToRead(read(0, (int) Math.min(size, CacheHeader.BEGIN)));
    byte[] content = read(0, (int) Math.min(size, length));
    if (header.isBegunIn(content)) {
      if (lock == null) {
        return; // another process is about to write it
      }
      write(ByteBuffer.wrap(header.bytes()), 0);
    } else {
      header.expect(content, file);
    }
    hasHeader = true;
    readEntries();
    mapped.extend(channel);
    writing = lock != null;
    if (!writing) {
      LOG.log(
          Level.INFO,
          "{0} is being written by another process; this one only reads it",
          Printable.of(file));
    }
  }

  private @Nullable FileLock tryLock() throws IOException {
    try {
      return channel.tryLock(LOCKED, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // open in this process by another name
    }
  }

  private byte[] read(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    read(bytes, offset);
    return bytes.array();
  }

  private void read(ByteBuffer bytes, long offset) throws IOException {
    long at = offset;
    while (bytes.hasRemaining()) {
      int count = channel.read(bytes, at);
      if (count < 0) {
        throw new IOException("ends after " + at + " bytes");
      }
      at += count;
    }
  }

  private void write(ByteBuffer bytes, long offset) throws IOException {
    long at = offset;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /** Enters the slots that are whole and not yet known. */
  private void readEntries() throws IOException {
    long size = channel.size();
    for (int group = 0; group < layout.groups(size); group++) {
      long offset = layout.groupOffset(group);
      int length = (int) Math.min(layout.entriesBytes(), size - offset);
      ByteBuffer entries = ByteBuffer.wrap(read(offset, length)).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < length / CacheEntry.BYTES; i++) {
        int slot = group * layout.slots() + i;
        CacheEntry entry = CacheEntry.read(entries, i * CacheEntry.BYTES, slot);
        boolean fits = layout.slotOffset(slot) + layout.stride() <= size;
        if (entry != null && fits && !index.knows(slot)) {
          index.put(entry.source(), slot, entry.checksum());
        }
      }
    }
  }

  /**
   * Takes over what was written since the last time, and the writing if the process that did it has
   * ended: between epochs. A file that was made shorter from outside is given up.
   */
  public synchronized void refresh() {
    if (broken || closed) {
      return;
    }
    try {
      if (!channel.isOpen()) {
        lock = null; // an interrupt of a thread that read has closed it
        channel = openChannel(file);
        if (hasHeader) {
          header.expect(read(0, (int) Math.min(channel.size(), header.length())), file);
        }
      }
      if (!hasHeader) {
        begin();
        return;
      }
      if (index.isLongerThan(channel.size(), layout)) {
        breakOff(SHORTER);
        return;
      }
      if (lock == null) {
        lock = tryLock();
        readEntries();
        writing = lock != null;
      }
      mapped.extend(channel);
    } catch (IOException e) {
      breakOff(reason(e));
    } catch (CacheException e) {
      breakOff(String.valueOf(e.getMessage())); // another process has begun it for something else
    }
  }

  /** Attaches a worker's rows to this file. */
  public void attach(Slot slot, List<Field> fields) {
    for (int f = 0; f < fields.size(); f++) {
      Kept of = kept.get(f);
      if (!of.isNothing()) {
        boolean inPlace = !of.isStoredForm() || !fields.get(f).storedAsTensor();
        slot.row(f).cache(new KeptForm(this, f, of, inPlace));
      }
    }
  }

  /** Whether it is stored forms that are kept of this field. */
  public boolean keepsStoredForm(int field) {
    return !kept.get(field).isNothing() && kept.get(field).isStoredForm();
  }

  /**
   * Finds what a source became: in memory, where the file is mapped, or else as a copy. The length
   * of the file is looked at each time, since memory behind the end of a mapped file ends the JVM
   * (SIGBUS); only a file that is made shorter between this and the last use of the sample's form
   * is not noticed.
   *
   * @return false if it is not kept, or damaged, or cannot be read
   */
  boolean find(Source source, PhotoSource photo, Row row, KeptForm form) {
    int slot = broken ? SlotIndex.NONE : index.find(source);
    if (slot == SlotIndex.NONE) {
      return false;
    }
    try {
      ByteBuffer group = form.isUsedInPlace() ? mapped.of(slot) : null;
      if (group == null) {
        form.placeCopy(row);
        read(row.form().slice(row.formOffset(), form.most()), layout.slotOffset(slot));
      } else if (layout.slotOffset(slot) + layout.stride() > channel.size()) {
        breakOff(SHORTER);
        return false;
      } else {
        row.setForm(group, mapped.offset(slot));
      }
    } catch (ClosedChannelException e) {
      return false; // by an interrupt, or by close()
    } catch (IOException e) {
      breakOff(reason(e));
      return false;
    }
    if (isWhole(slot, row.form(), row.formOffset(), form)) {
      return true;
    }
    warnOfDamage(photo);
    return false;
  }

  /** Whether a slot's bytes are those that were written; looked at once, at the first use. */
  private boolean isWhole(int slot, ByteBuffer buffer, int offset, KeptForm form) {
    if (index.isChecked(slot)) {
      return true;
    }
    int bytes = form.length(buffer, offset);
    if (bytes > 0 && checksum(buffer.slice(offset, bytes)) == index.checksum(slot)) {
      index.setChecked(slot);
      return true;
    }
    index.forget(slot);
    return false;
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Keeps what a source became, if this process writes. */
  void keep(Source source, ByteBuffer bytes) {
    if (!writing || broken || index.find(source) != SlotIndex.NONE) {
      return;
    }
    int slot = index.reserve();
    int checksum = checksum(bytes.duplicate());
    try {
      write(bytes.duplicate(), layout.slotOffset(slot));
      if (bytes.remaining() < layout.stride()) {
        // The file has to reach to the slot's end, so that a slot is whole or recognised.
        write(ByteBuffer.allocate(1), layout.slotOffset(slot) + layout.stride() - 1);
      }
      write(new CacheEntry(source, checksum).bytes(slot), layout.entryOffset(slot));
      int older = index.put(source, slot, checksum);
      if (older != SlotIndex.NONE) {
        write(ByteBuffer.allocate(CacheEntry.BYTES), layout.entryOffset(older));
      }
    } catch (ClosedChannelException e) {
      // By an interrupt, or by close(): a slot without an entry is none.
    } catch (IOException e) {
      stopWriting(e);
    }
  }

  private synchronized void stopWriting(IOException cause) {
    if (writing) {
      writing = false;
      LOG.log(
          Level.WARNING,
          "%s: cannot be written any more: %s. Training goes on; what is not among the %d files kept is decoded in every epoch."
              .formatted(Printable.of(file), reason(cause), index.size()));
    }
  }

  private synchronized void breakOff(String cause) {
    if (!broken) {
      broken = true;
      writing = false;
      LOG.log(
          Level.WARNING,
          "%s: cannot be read any more: %s. Training goes on without it."
              .formatted(Printable.of(file), cause));
    }
  }

  /** Says that a kept file was damaged; it is decoded anew. */
  private void warnOfDamage(PhotoSource source) {
    LOG.log(
        Level.WARNING,
        "%s: what it kept of %s is damaged (wrong checksum); decoded anew"
            .formatted(Printable.of(file), Printable.of(source.name())));
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return Printable.of(message == null || e instanceof FileSystemException ? e : message);
  }

  /** The number of files that are kept. */
  public int size() {
    return index.size();
  }

  /** Closes the file when its last user does. */
  @Override
  public void close() {
    synchronized (OPEN) {
      if (--users > 0) {
        return;
      }
      // Together, so that whoever opens it meanwhile finds the lock given up.
      OPEN.remove(file, this);
      end();
    }
  }

  private synchronized void end() {
    closed = true;
    writing = false;
    try {
      channel.close(); // gives up the lock
    } catch (IOException e) {
      LOG.log(Level.WARNING, Printable.of(file) + ": " + reason(e), FileErrors.printable(e));
    }
  }
}
