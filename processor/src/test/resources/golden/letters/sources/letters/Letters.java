package letters;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

/** Names of which the constants must still be told apart. */
@Sample
record Letters(
    @Scalar float URLPath,
    @Scalar float x1y2,
    @Scalar float größe,
    @Scalar float leftEyeX,
    @Scalar float a$b,
    @Scalar float _c,
    @Scalar float photo,
    @Scalar float photoShape,
    @OneHot Case photoClasses) {
  enum Case {
    lower,
    UPPER,
    Title_Case
  }
}
