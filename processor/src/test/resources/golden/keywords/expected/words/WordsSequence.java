package words;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Words} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class WordsSequence extends SampleSequence<Words, WordsBatch> {
  /** record: input float32 [n, 1]. */
  public static final Shape RECORD_SHAPE = Shape.of(1);
  static final ScalarField RECORD =
      ScalarField.builder("record", Role.INPUT).column("record").build();

  /** yield: input float32 [n, 1]. */
  public static final Shape YIELD_SHAPE = Shape.of(1);
  static final ScalarField YIELD = ScalarField.builder("yield", Role.INPUT).column("yield").build();

  /** size: input float32 [n, 1]. */
  public static final Shape SIZE_SHAPE = Shape.of(1);
  static final ScalarField SIZE = ScalarField.builder("size", Role.INPUT).column("size").build();

  /** batch: input float32 [n, 1]. */
  public static final Shape BATCH_SHAPE = Shape.of(1);
  static final ScalarField BATCH = ScalarField.builder("batch", Role.INPUT).column("batch").build();

  /** index: input float32 [n, 1]. */
  public static final Shape INDEX_SHAPE = Shape.of(1);
  static final ScalarField INDEX = ScalarField.builder("index", Role.INPUT).column("index").build();

  /** close: input float32 [n, 1]. */
  public static final Shape CLOSE_SHAPE = Shape.of(1);
  static final ScalarField CLOSE = ScalarField.builder("close", Role.INPUT).column("close").build();

  /** order: input float32 [n, 1]. */
  public static final Shape ORDER_SHAPE = Shape.of(1);
  static final ScalarField ORDER = ScalarField.builder("order", Role.INPUT).column("order").build();

  /** x: input float32 [n, 1]. */
  public static final Shape X_SHAPE = Shape.of(1);
  static final ScalarField X = ScalarField.builder("x", Role.INPUT).column("x").build();

  /** i: input float32 [n, 1]. */
  public static final Shape I_SHAPE = Shape.of(1);
  static final ScalarField I = ScalarField.builder("i", Role.INPUT).column("i").build();

  /** sample: input float32 [n, 1]. */
  public static final Shape SAMPLE_SHAPE = Shape.of(1);
  static final ScalarField SAMPLE =
      ScalarField.builder("sample", Role.INPUT).column("sample").build();

  /** slot: input float32 [n, 1]. */
  public static final Shape SLOT_SHAPE = Shape.of(1);
  static final ScalarField SLOT = ScalarField.builder("slot", Role.INPUT).column("slot").build();

  /** row: input float32 [n, 1]. */
  public static final Shape ROW_SHAPE = Shape.of(1);
  static final ScalarField ROW = ScalarField.builder("row", Role.INPUT).column("row").build();

  /** schema: input float32 [n, 1]. */
  public static final Shape SCHEMA_SHAPE = Shape.of(1);
  static final ScalarField SCHEMA_FIELD =
      ScalarField.builder("schema", Role.INPUT).column("schema").build();

  /** fields: input float32 [n, 1]. */
  public static final Shape FIELDS_SHAPE = Shape.of(1);
  static final ScalarField FIELDS_FIELD =
      ScalarField.builder("fields", Role.INPUT).column("fields").build();

  /** fingerprint: input float32 [n, 1]. */
  public static final Shape FINGERPRINT_SHAPE = Shape.of(1);
  static final ScalarField FINGERPRINT =
      ScalarField.builder("fingerprint", Role.INPUT).column("fingerprint").build();

  /** description: input float32 [n, 1]. */
  public static final Shape DESCRIPTION_SHAPE = Shape.of(1);
  static final ScalarField DESCRIPTION =
      ScalarField.builder("description", Role.INPUT).column("description").build();

  /** builder: input float32 [n, 1]. */
  public static final Shape BUILDER_SHAPE = Shape.of(1);
  static final ScalarField BUILDER =
      ScalarField.builder("builder", Role.INPUT).column("builder").build();

  /** settings: input float32 [n, 1]. */
  public static final Shape SETTINGS_SHAPE = Shape.of(1);
  static final ScalarField SETTINGS =
      ScalarField.builder("settings", Role.INPUT).column("settings").build();

  /** buffers: input float32 [n, 1]. */
  public static final Shape BUFFERS_SHAPE = Shape.of(1);
  static final ScalarField BUFFERS =
      ScalarField.builder("buffers", Role.INPUT).column("buffers").build();

  /** var: input float32 [n, 1]. */
  public static final Shape VAR_SHAPE = Shape.of(1);
  static final ScalarField VAR = ScalarField.builder("var", Role.INPUT).column("var").build();

  /** sealed: input float32 [n, 1]. */
  public static final Shape SEALED_SHAPE = Shape.of(1);
  static final ScalarField SEALED =
      ScalarField.builder("sealed", Role.INPUT).column("sealed").build();

  /** permits: input float32 [n, 1]. */
  public static final Shape PERMITS_SHAPE = Shape.of(1);
  static final ScalarField PERMITS =
      ScalarField.builder("permits", Role.INPUT).column("permits").build();

  /** when: input float32 [n, 1]. */
  public static final Shape WHEN_SHAPE = Shape.of(1);
  static final ScalarField WHEN = ScalarField.builder("when", Role.INPUT).column("when").build();

  /** module: input float32 [n, 1]. */
  public static final Shape MODULE_SHAPE = Shape.of(1);
  static final ScalarField MODULE =
      ScalarField.builder("module", Role.INPUT).column("module").build();

  /** open: input float32 [n, 1]. */
  public static final Shape OPEN_SHAPE = Shape.of(1);
  static final ScalarField OPEN = ScalarField.builder("open", Role.INPUT).column("open").build();

  /** exports: input float32 [n, 1]. */
  public static final Shape EXPORTS_SHAPE = Shape.of(1);
  static final ScalarField EXPORTS =
      ScalarField.builder("exports", Role.INPUT).column("exports").build();

  /** samples: input float32 [n, 1]. */
  public static final Shape SAMPLES_SHAPE = Shape.of(1);
  static final ScalarField SAMPLES =
      ScalarField.builder("samples", Role.INPUT).column("samples").build();

  /** inputs: input float32 [n, 1]. */
  public static final Shape INPUTS_SHAPE = Shape.of(1);
  static final ScalarField INPUTS =
      ScalarField.builder("inputs", Role.INPUT).column("inputs").build();

  /** targets: input float32 [n, 1]. */
  public static final Shape TARGETS_SHAPE = Shape.of(1);
  static final ScalarField TARGETS =
      ScalarField.builder("targets", Role.INPUT).column("targets").build();

  /** weights: input float32 [n, 1]. */
  public static final Shape WEIGHTS_SHAPE = Shape.of(1);
  static final ScalarField WEIGHTS =
      ScalarField.builder("weights", Role.INPUT).column("weights").build();

  /** tensor: input float32 [n, 1]. */
  public static final Shape TENSOR_SHAPE = Shape.of(1);
  static final ScalarField TENSOR =
      ScalarField.builder("tensor", Role.INPUT).column("tensor").build();

  /** encode: input float32 [n, 1]. */
  public static final Shape ENCODE_SHAPE = Shape.of(1);
  static final ScalarField ENCODE =
      ScalarField.builder("encode", Role.INPUT).column("encode").build();

  /** length: input float32 [n, 1]. */
  public static final Shape LENGTH_SHAPE = Shape.of(1);
  static final ScalarField LENGTH =
      ScalarField.builder("length", Role.INPUT).column("length").build();

  /** sequence: input float32 [n, 1]. */
  public static final Shape SEQUENCE_SHAPE = Shape.of(1);
  static final ScalarField SEQUENCE =
      ScalarField.builder("sequence", Role.INPUT).column("sequence").build();

  /** release: input float32 [n, 1]. */
  public static final Shape RELEASE_SHAPE = Shape.of(1);
  static final ScalarField RELEASE =
      ScalarField.builder("release", Role.INPUT).column("release").build();

  /** dtype: input float32 [n, 1]. */
  public static final Shape DTYPE_SHAPE = Shape.of(1);
  static final ScalarField DTYPE = ScalarField.builder("dtype", Role.INPUT).column("dtype").build();

  /** shape: input float32 [n, 1]. */
  public static final Shape SHAPE_SHAPE = Shape.of(1);
  static final ScalarField SHAPE = ScalarField.builder("shape", Role.INPUT).column("shape").build();

  /** type: input float32 [n, 1]. */
  public static final Shape TYPE_SHAPE = Shape.of(1);
  static final ScalarField TYPE = ScalarField.builder("type", Role.INPUT).column("type").build();

  /** value: target float32 [n, 1]. */
  public static final Shape VALUE_SHAPE = Shape.of(1);
  static final ScalarField VALUE =
      ScalarField.builder("value", Role.TARGET).column("value").build();

  private static final Fields FIELDS =
      Fields.of(
          "Words",
          """
          record: input float32 [n, 1], x
          yield: input float32 [n, 1], x
          size: input float32 [n, 1], x
          batch: input float32 [n, 1], x
          index: input float32 [n, 1], x
          close: input float32 [n, 1], x
          order: input float32 [n, 1], x
          x: input float32 [n, 1], x
          i: input float32 [n, 1], x
          sample: input float32 [n, 1], x
          slot: input float32 [n, 1], x
          row: input float32 [n, 1], x
          schema: input float32 [n, 1], x
          fields: input float32 [n, 1], x
          fingerprint: input float32 [n, 1], x
          description: input float32 [n, 1], x
          builder: input float32 [n, 1], x
          settings: input float32 [n, 1], x
          buffers: input float32 [n, 1], x
          var: input float32 [n, 1], x
          sealed: input float32 [n, 1], x
          permits: input float32 [n, 1], x
          when: input float32 [n, 1], x
          module: input float32 [n, 1], x
          open: input float32 [n, 1], x
          exports: input float32 [n, 1], x
          samples: input float32 [n, 1], x
          inputs: input float32 [n, 1], x
          targets: input float32 [n, 1], x
          weights: input float32 [n, 1], x
          tensor: input float32 [n, 1], x
          encode: input float32 [n, 1], x
          length: input float32 [n, 1], x
          sequence: input float32 [n, 1], x
          release: input float32 [n, 1], x
          dtype: input float32 [n, 1], x
          shape: input float32 [n, 1], x
          type: input float32 [n, 1], x
          value: target float32 [n, 1], x
          """,
          "5bfc973fe2e6f9cf6e3eea9b863ad008", RECORD, YIELD, SIZE, BATCH, INDEX, CLOSE, ORDER, X, I,
          SAMPLE, SLOT, ROW, SCHEMA_FIELD, FIELDS_FIELD, FINGERPRINT, DESCRIPTION, BUILDER,
          SETTINGS, BUFFERS, VAR, SEALED, PERMITS, WHEN, MODULE, OPEN, EXPORTS, SAMPLES, INPUTS,
          TARGETS, WEIGHTS, TENSOR, ENCODE, LENGTH, SEQUENCE, RELEASE, DTYPE, SHAPE, TYPE, VALUE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private WordsSequence(SequenceBuilder<Words, WordsSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Words, WordsSequence> builder(List<Words> samples) {
    return new SequenceBuilder<>(samples, WordsSequence::new);
  }

  @Override
  protected void encode(Words sample, Slot slot) {
    RECORD.encode(sample.record(), 0, slot.row(0));
    YIELD.encode(sample.yield(), 0, slot.row(1));
    SIZE.encode(sample.size(), 0, slot.row(2));
    BATCH.encode(sample.batch(), 0, slot.row(3));
    INDEX.encode(sample.index(), 0, slot.row(4));
    CLOSE.encode(sample.close(), 0, slot.row(5));
    ORDER.encode(sample.order(), 0, slot.row(6));
    X.encode(sample.x(), 0, slot.row(7));
    I.encode(sample.i(), 0, slot.row(8));
    SAMPLE.encode(sample.sample(), 0, slot.row(9));
    SLOT.encode(sample.slot(), 0, slot.row(10));
    ROW.encode(sample.row(), 0, slot.row(11));
    SCHEMA_FIELD.encode(sample.schema(), 0, slot.row(12));
    FIELDS_FIELD.encode(sample.fields(), 0, slot.row(13));
    FINGERPRINT.encode(sample.fingerprint(), 0, slot.row(14));
    DESCRIPTION.encode(sample.description(), 0, slot.row(15));
    BUILDER.encode(sample.builder(), 0, slot.row(16));
    SETTINGS.encode(sample.settings(), 0, slot.row(17));
    BUFFERS.encode(sample.buffers(), 0, slot.row(18));
    VAR.encode(sample.var(), 0, slot.row(19));
    SEALED.encode(sample.sealed(), 0, slot.row(20));
    PERMITS.encode(sample.permits(), 0, slot.row(21));
    WHEN.encode(sample.when(), 0, slot.row(22));
    MODULE.encode(sample.module(), 0, slot.row(23));
    OPEN.encode(sample.open(), 0, slot.row(24));
    EXPORTS.encode(sample.exports(), 0, slot.row(25));
    SAMPLES.encode(sample.samples(), 0, slot.row(26));
    INPUTS.encode(sample.inputs(), 0, slot.row(27));
    TARGETS.encode(sample.targets(), 0, slot.row(28));
    WEIGHTS.encode(sample.weights(), 0, slot.row(29));
    TENSOR.encode(sample.tensor(), 0, slot.row(30));
    ENCODE.encode(sample.encode(), 0, slot.row(31));
    LENGTH.encode(sample.length(), 0, slot.row(32));
    SEQUENCE.encode(sample.sequence(), 0, slot.row(33));
    RELEASE.encode(sample.release(), 0, slot.row(34));
    DTYPE.encode(sample.dtype(), 0, slot.row(35));
    SHAPE.encode(sample.shape(), 0, slot.row(36));
    TYPE.encode(sample.type(), 0, slot.row(37));
    VALUE.encode(sample.value(), 0, slot.row(38));
  }

  @Override
  protected WordsBatch batchOf(BatchBuffers<Words> buffers) {
    return new WordsBatch(buffers);
  }
}
