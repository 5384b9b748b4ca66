package builders;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

/** Named like a class that every generated sequence inherits. */
@Sample
record Builder(@Scalar float age, @OneHot Trade trade) {
  enum Trade {
    MASON,
    JOINER
  }
}
