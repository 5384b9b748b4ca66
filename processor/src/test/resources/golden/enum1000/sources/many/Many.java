package many;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

@Sample
record Many(@Scalar float x, @ClassIndex Thing thing) {}
