package dev.sheaf.spi;

import dev.sheaf.Augmentation;
import dev.sheaf.BadSampleException;
import dev.sheaf.Schema;
import dev.sheaf.TensorSpec;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tensor of a batch: checks a component's value and encodes it into the row of its sample.
 *
 * <p>A sample takes two steps. <b>Encode</b> is what subclasses offer as typed {@code encode}
 * methods: it turns the value into the <i>stored form</i>, which may be costly (a photo is decoded)
 * and is what a cache keeps. <b>Finish</b> turns the stored form into the tensor's, which is cheap
 * (bytes become scaled floats). For most fields the two forms are the same, and there is nothing to
 * finish.
 *
 * <p>Fields are immutable and safe to use from any number of threads; what a thread needs to itself
 * is in the {@link Workspace} of the row.
 */
public abstract class Field {
  private final TensorSpec spec;

  protected Field(TensorSpec spec) {
    this.spec = spec;
  }

  /** The tensor's name, role, dtype and shape. */
  public final TensorSpec spec() {
    return spec;
  }

  /** The record component's name, for messages. */
  public final String name() {
    return spec.name();
  }

  /** The bytes of one sample in the stored form. */
  public int storedBytes() {
    return Math.toIntExact(spec.bytes());
  }

  /** Whether the stored form is the tensor's form, so that {@link #finish} is never called. */
  public boolean storedAsTensor() {
    return true;
  }

  /**
   * The decoder and its version if this field decodes files and asks {@link Row#recall} first: its
   * stored form is then worth keeping, as long as the same decoder would make it. Empty for a field
   * that is cheap to encode anew.
   */
  public String decoder() {
    return "";
  }

  /** How the pixels lie in the tensor of a field of pictures; null for any other field. */
  public @Nullable Raster raster() {
    return null;
  }

  /** Whether this field does what an augmentation of this kind asks for. */
  public boolean follows(Augmentation augmentation) {
    return false;
  }

  /**
   * What a cache keeps of this field's files while samples are augmented so: the stored form,
   * unless that is another one in each epoch.
   */
  public Kept kept(@Nullable Augmentation augmentation) {
    return Kept.storedForm(decoder(), storedBytes());
  }

  /**
   * Turns one sample's stored form into the tensor's form. Reads {@link #storedBytes} bytes of
   * {@code stored} from {@code from} on, writes the tensor's bytes of one sample into the row,
   * which has moved on to the tensor; both by absolute access, in native order, leaving positions
   * alone.
   */
  public void finish(ByteBuffer stored, int from, Row row) {
    throw new UnsupportedOperationException(name() + " has nothing to finish");
  }

  /** The schema of a record with the given fields; called once, by the generated class. */
  public static Schema schema(
      String record, List<? extends Field> fields, String description, String fingerprint) {
    return new Schema(record, fields.stream().map(Field::spec).toList(), description, fingerprint);
  }

  /** The error for a value that this field cannot encode. */
  protected final BadSampleException bad(@Nullable Object value, String problem, String remedy) {
    return new BadSampleException(name(), String.valueOf(value), problem, remedy, null);
  }
}
