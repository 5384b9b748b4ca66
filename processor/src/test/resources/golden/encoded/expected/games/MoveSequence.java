package games;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.EncodedField;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Move} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>board     <td>input  <td>float32 [n, 1, 3]
 * <tr><td>name      <td>input  <td>float32 [n]
 * <tr><td>number    <td>input  <td>int64 [n]
 * <tr><td>open      <td>input  <td>uint8 [n, 1]
 * <tr><td>won       <td>target <td>float32 [n, 1]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MoveSequence extends SampleSequence<Move, MoveBatch> {
  /** board: float32 [n, 1, 3]. */
  public static final Shape BOARD_SHAPE = Shape.of(1, 3);
  public static final DType BOARD_DTYPE = DType.FLOAT32;
  static final EncodedField<String> BOARD =
      EncodedField.of("board", Role.INPUT, BOARD_DTYPE, BOARD_SHAPE, new Move.Board());

  /** name: float32 [n]. */
  public static final Shape NAME_SHAPE = Shape.of();
  public static final DType NAME_DTYPE = DType.FLOAT32;
  static final EncodedField<CharSequence> NAME =
      EncodedField.of("name", Role.INPUT, NAME_DTYPE, NAME_SHAPE, new Move.Length());

  /** number: int64 [n]. */
  public static final Shape NUMBER_SHAPE = Shape.of();
  public static final DType NUMBER_DTYPE = DType.INT64;
  static final EncodedField<Integer> NUMBER =
      EncodedField.of("number", Role.INPUT, NUMBER_DTYPE, NUMBER_SHAPE, new Move.Parity());

  /** open: uint8 [n, 1]. */
  public static final Shape OPEN_SHAPE = Shape.of(1);
  public static final DType OPEN_DTYPE = DType.UINT8;
  static final EncodedField<Map<String, List<Integer>>> OPEN =
      EncodedField.of("open", Role.INPUT, OPEN_DTYPE, OPEN_SHAPE, new Move.Moves());

  /** won: float32 [n, 1]. */
  public static final Shape WON_SHAPE = Shape.of(1);
  public static final DType WON_DTYPE = DType.FLOAT32;
  static final EncodedField<Boolean> WON =
      EncodedField.of("won", Role.TARGET, WON_DTYPE, WON_SHAPE, new Move.Won());

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "3ec19f3a1f4fb2b4345001ca8c266246";

  private static final List<Field> FIELDS = List.of(BOARD, NAME, NUMBER, OPEN, WON);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Move",
          FIELDS,
          """
          board: input float32 [n, 1, 3], encoded by games.Move$Board
          name: input float32 [n], encoded by games.Move$Length
          number: input int64 [n], encoded by games.Move$Parity
          open: input uint8 [n, 1], encoded by games.Move$Moves
          won: target float32 [n, 1], encoded by games.Move$Won
          """,
          FINGERPRINT);

  private MoveSequence(SequenceBuilder<Move, MoveSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Move, MoveSequence> builder(List<Move> samples) {
    return new SequenceBuilder<>(samples, MoveSequence::new);
  }

  @Override
  protected void encode(Move sample, Slot slot) {
    BOARD.encode(sample.board(), slot.row(0));
    NAME.encode(sample.name(), slot.row(1));
    NUMBER.encode(sample.number(), slot.row(2));
    OPEN.encode(sample.open(), slot.row(3));
    WON.encode(sample.won(), slot.row(4));
  }

  @Override
  protected MoveBatch batchOf(BatchBuffers<Move> buffers) {
    return new MoveBatch(buffers);
  }
}
