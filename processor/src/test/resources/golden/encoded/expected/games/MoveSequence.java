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
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Batches of {@link Move} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MoveSequence extends SampleSequence<Move, MoveBatch> {
  /** board: input float32 [n, 1, 3]. */
  public static final Shape BOARD_SHAPE = Shape.of(1, 3);
  static final EncodedField<String> BOARD =
      EncodedField.of("board", Role.INPUT, DType.FLOAT32, BOARD_SHAPE, new Move.Board());

  /** name: input float32 [n]. */
  public static final Shape NAME_SHAPE = Shape.of();
  static final EncodedField<CharSequence> NAME =
      EncodedField.of("name", Role.INPUT, DType.FLOAT32, NAME_SHAPE, new Move.Length());

  /** number: input int64 [n]. */
  public static final Shape NUMBER_SHAPE = Shape.of();
  static final EncodedField<Integer> NUMBER =
      EncodedField.of("number", Role.INPUT, DType.INT64, NUMBER_SHAPE, new Move.Parity());

  /** open: input uint8 [n, 1]. */
  public static final Shape OPEN_SHAPE = Shape.of(1);
  static final EncodedField<Map<String, List<Integer>>> OPEN =
      EncodedField.of("open", Role.INPUT, DType.UINT8, OPEN_SHAPE, new Move.Moves());

  /** won: target float32 [n, 1]. */
  public static final Shape WON_SHAPE = Shape.of(1);
  static final EncodedField<Boolean> WON =
      EncodedField.of("won", Role.TARGET, DType.FLOAT32, WON_SHAPE, new Move.Won());

  private static final Fields FIELDS =
      Fields.of(
          "Move",
          """
          board: input float32 [n, 1, 3], encoded by games.Move$Board
          name: input float32 [n], encoded by games.Move$Length
          number: input int64 [n], encoded by games.Move$Parity
          open: input uint8 [n, 1], encoded by games.Move$Moves
          won: target float32 [n, 1], encoded by games.Move$Won
          """,
          "3ec19f3a1f4fb2b4345001ca8c266246",
          BOARD,
          NAME,
          NUMBER,
          OPEN,
          WON);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private MoveSequence(SequenceBuilder<Move, MoveSequence> settings) {
    super(FIELDS, settings);
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
