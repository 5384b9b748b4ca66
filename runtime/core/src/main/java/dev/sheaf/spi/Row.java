package dev.sheaf.spi;

import dev.sheaf.photo.PhotoSource;
import java.nio.ByteBuffer;

/**
 * The place of one sample in one field's buffer: {@code buffer()} from {@code offset()} on.
 *
 * <p>A worker has one row a field and moves it from sample to sample, so nothing is allocated. The
 * bytes there are those of an earlier sample: an encoder writes all of them. Not thread-safe.
 */
public final class Row {
  private static final byte[] ZEROS = new byte[4096];

  private final Workspace workspace;
  private final Draw draw;
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int offset;
  private ByteBuffer form = buffer;
  private int formOffset;
  private FormCache cache = FormCache.NONE;

  public Row(Workspace workspace) {
    this(workspace, new Draw());
  }

  Row(Workspace workspace, Draw draw) {
    this.workspace = workspace;
    this.draw = draw;
  }

  /** Moves this row to a sample's place in a buffer of native order. */
  public void place(ByteBuffer buffer, int offset) {
    this.buffer = buffer;
    this.offset = offset;
    form = buffer;
    formOffset = offset;
    cache.begin();
  }

  /** Sets what {@link #recall} asks from now on. */
  public void cache(FormCache cache) {
    this.cache = cache;
  }

  /**
   * Asked by an encoder of photos before it decodes one: true if this photo is in the cache. What
   * is kept of it ({@link Field#kept}) is then at {@link #form}. If that is the stored form, the
   * encoder returns at once: what it would have written is not needed.
   *
   * <p>A photo that only its bytes tell from others is read first and handed over as these.
   */
  public boolean recall(PhotoSource photo) {
    return cache.read(photo, this);
  }

  /**
   * Has the cache keep these bytes, of what it was asked for and did not have: for a field that has
   * something else kept than its stored form.
   */
  public void keep(ByteBuffer kept) {
    cache.keep(kept);
  }

  /** Has the cache keep the stored form that it was asked for and did not have. */
  void keep() {
    cache.keep(this);
  }

  /** The whole buffer, native order; write by absolute index only. */
  public ByteBuffer buffer() {
    return buffer;
  }

  /** Where this sample's bytes begin in {@link #buffer}. */
  public int offset() {
    return offset;
  }

  /** The buffer that holds what was recalled: the row's own, or the cache's. */
  public ByteBuffer form() {
    return form;
  }

  /** Where that begins in {@link #form}. */
  public int formOffset() {
    return formOffset;
  }

  /** Called by a cache that has what was asked for elsewhere than in this row. */
  public void setForm(ByteBuffer form, int formOffset) {
    this.form = form;
    this.formOffset = formOffset;
  }

  /** What the worker keeps from sample to sample. */
  public Workspace workspace() {
    return workspace;
  }

  /** Which sample this is, and its random numbers. */
  public Draw draw() {
    return draw;
  }

  /** Writes the float with index {@code element} of this sample. */
  public void putFloat(int element, float value) {
    buffer.putFloat(offset + element * Float.BYTES, value);
  }

  /** Writes the long with index {@code element} of this sample. */
  public void putLong(int element, long value) {
    buffer.putLong(offset + element * Long.BYTES, value);
  }

  /** Sets the first {@code bytes} bytes of this sample to 0. */
  public void clear(int bytes) {
    for (int done = 0; done < bytes; done += ZEROS.length) {
      buffer.put(offset + done, ZEROS, 0, Math.min(ZEROS.length, bytes - done));
    }
  }
}
