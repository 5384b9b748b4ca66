package wide;

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

/** Batches of {@link Wide} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class WideSequence extends SampleSequence<Wide, WideBatch> {
  /** first: input float32 [n, 20]. */
  public static final Shape FIRST_SHAPE = Shape.of(20);
  static final ScalarField FIRST =
      ScalarField.builder("first", Role.INPUT)
          .column("c0")
          .column("c1")
          .column("c2")
          .column("c3")
          .column("c4")
          .column("c5")
          .column("c6")
          .column("c7")
          .column("c8")
          .column("c9")
          .column("c10")
          .column("c11")
          .column("c12")
          .column("c13")
          .column("c14")
          .column("c15")
          .column("c16")
          .column("c17")
          .column("c18")
          .column("c19")
          .build();
  public static final List<String> FIRST_COLUMNS = FIRST.columnNames();

  /** second: input float32 [n, 19]. */
  public static final Shape SECOND_SHAPE = Shape.of(19);
  static final ScalarField SECOND =
      ScalarField.builder("second", Role.INPUT)
          .column("c20")
          .column("c21")
          .column("c22")
          .column("c23")
          .column("c24")
          .column("c25")
          .column("c26")
          .column("c27")
          .column("c28")
          .column("c29")
          .column("c30")
          .column("c31")
          .column("c32")
          .column("c33")
          .column("c34")
          .column("c35")
          .column("c36")
          .column("c37")
          .column("c38")
          .build();
  public static final List<String> SECOND_COLUMNS = SECOND.columnNames();

  /** answer: target float32 [n, 1]. */
  public static final Shape ANSWER_SHAPE = Shape.of(1);
  static final ScalarField ANSWER =
      ScalarField.builder("answer", Role.TARGET).column("c39").build();
  public static final List<String> ANSWER_COLUMNS = ANSWER.columnNames();

  private static final Fields FIELDS =
      Fields.of(
          "Wide",
          """
          first: input float32 [n, 20], c0 = x; c1 = x; c2 = x; c3 = x; c4 = x; c5 = x; c6 = x; \
          c7 = x; c8 = x; c9 = x; c10 = x; c11 = x; c12 = x; c13 = x; c14 = x; c15 = x; c16 = x; \
          c17 = x; c18 = x; c19 = x
          second: input float32 [n, 19], c20 = x; c21 = x; c22 = x; c23 = x; c24 = x; c25 = x; \
          c26 = x; c27 = x; c28 = x; c29 = x; c30 = x; c31 = x; c32 = x; c33 = x; c34 = x; c35 = \
          x; c36 = x; c37 = x; c38 = x
          answer: target float32 [n, 1], c39 = x
          """,
          "5cf21f2ed76f58a6404977ef10cbe610",
          FIRST,
          SECOND,
          ANSWER);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private WideSequence(SequenceBuilder<Wide, WideSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Wide, WideSequence> builder(List<Wide> samples) {
    return new SequenceBuilder<>(samples, WideSequence::new);
  }

  @Override
  protected void encode(Wide sample, Slot slot) {
    FIRST.encode(sample.c0(), 0, slot.row(0));
    FIRST.encode(sample.c1(), 1, slot.row(0));
    FIRST.encode(sample.c2(), 2, slot.row(0));
    FIRST.encode(sample.c3(), 3, slot.row(0));
    FIRST.encode(sample.c4(), 4, slot.row(0));
    FIRST.encode(sample.c5(), 5, slot.row(0));
    FIRST.encode(sample.c6(), 6, slot.row(0));
    FIRST.encode(sample.c7(), 7, slot.row(0));
    FIRST.encode(sample.c8(), 8, slot.row(0));
    FIRST.encode(sample.c9(), 9, slot.row(0));
    FIRST.encode(sample.c10(), 10, slot.row(0));
    FIRST.encode(sample.c11(), 11, slot.row(0));
    FIRST.encode(sample.c12(), 12, slot.row(0));
    FIRST.encode(sample.c13(), 13, slot.row(0));
    FIRST.encode(sample.c14(), 14, slot.row(0));
    FIRST.encode(sample.c15(), 15, slot.row(0));
    FIRST.encode(sample.c16(), 16, slot.row(0));
    FIRST.encode(sample.c17(), 17, slot.row(0));
    FIRST.encode(sample.c18(), 18, slot.row(0));
    FIRST.encode(sample.c19(), 19, slot.row(0));
    SECOND.encode(sample.c20(), 0, slot.row(1));
    SECOND.encode(sample.c21(), 1, slot.row(1));
    SECOND.encode(sample.c22(), 2, slot.row(1));
    SECOND.encode(sample.c23(), 3, slot.row(1));
    SECOND.encode(sample.c24(), 4, slot.row(1));
    SECOND.encode(sample.c25(), 5, slot.row(1));
    SECOND.encode(sample.c26(), 6, slot.row(1));
    SECOND.encode(sample.c27(), 7, slot.row(1));
    SECOND.encode(sample.c28(), 8, slot.row(1));
    SECOND.encode(sample.c29(), 9, slot.row(1));
    SECOND.encode(sample.c30(), 10, slot.row(1));
    SECOND.encode(sample.c31(), 11, slot.row(1));
    SECOND.encode(sample.c32(), 12, slot.row(1));
    SECOND.encode(sample.c33(), 13, slot.row(1));
    SECOND.encode(sample.c34(), 14, slot.row(1));
    SECOND.encode(sample.c35(), 15, slot.row(1));
    SECOND.encode(sample.c36(), 16, slot.row(1));
    SECOND.encode(sample.c37(), 17, slot.row(1));
    SECOND.encode(sample.c38(), 18, slot.row(1));
    ANSWER.encode(sample.c39(), 0, slot.row(2));
  }

  @Override
  protected WideBatch batchOf(BatchBuffers<Wide> buffers) {
    return new WideBatch(buffers);
  }
}
