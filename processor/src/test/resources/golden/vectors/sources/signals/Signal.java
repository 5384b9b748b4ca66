package signals;

import dev.sheaf.Role;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Vector;
import java.util.List;

@Sample
record Signal(
    @Vector(length = 2) float[] left,
    @Vector(length = 3) List<Float> right,
    @Vector(length = 1, role = Role.TARGET) double... next) {}
