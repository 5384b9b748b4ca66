package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

final class Zoo_Cat {
  @Sample
//^ its classes would be called Zoo_Cat_TomSequence and so on, as those of Zoo.Cat_Tom are.
  record Tom(@Scalar float weight, @OneHot Animal animal) {}
}

final class Zoo {
  @Sample
  record Cat_Tom(@Scalar float age, @OneHot Animal animal) {}
}

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Zoo.Cat_Tom> toms, Path path) {
    Zoo_Cat_TomSamples.table().writeCsv(toms, path);
    try (Zoo_Cat_TomSequence sequence = Zoo_Cat_TomSequence.builder(toms).batchSize(2).build()) {
      return Zoo_Cat_TomSequence.AGE_SHAPE + " " + sequence.length() + sequence.batch(0).age();
    }
  }
}
