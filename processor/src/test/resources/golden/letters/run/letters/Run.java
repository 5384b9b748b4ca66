package letters;

import dev.sheaf.processor.Expect;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Letters letters = new Letters(0, 1, 2, 3, 4, 5, 6, 7, Letters.Case.Title_Case);
    try (LettersSequence sequence = LettersSequence.builder(List.of(letters)).build();
        LettersBatch batch = sequence.batch(0)) {
      Expect.that(batch.URLPath()).holds(0);
      Expect.that(batch.größe()).holds(2);
      Expect.that(batch.a$b()).holds(4);
      Expect.that(batch._c()).holds(5);
      Expect.that(batch.photo()).holds(6);
      Expect.that(batch.photoShape()).holds(7);
      Expect.that(batch.photoClasses()).holds(0, 0, 1);
    }
    Expect.that(LettersSequence.PHOTO_SHAPE).equalTo(dev.sheaf.Shape.of(1));
    Expect.that(LettersSequence.PHOTO_CLASSES_CLASSES).equalTo(3);
    Expect.that(LettersSequence.PHOTO_CLASSES_NAMES).equalTo(List.of("lower", "UPPER", "Title_Case"));
    Expect.that(LettersSequence.URL_PATH_SHAPE.rank()).equalTo(1);
  }
}
