package clashes;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

/** As Field, but public; and deprecated. */
@Deprecated
@Sample
public record Shape(@Scalar float sides, @OneHot List list) {}
