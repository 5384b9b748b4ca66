package clashes;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

/** Has the name of a class that generated code uses; so has its enum. */
@Sample
record Field(@Scalar float age, @OneHot Role animal) {}
