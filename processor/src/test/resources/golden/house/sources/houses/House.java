package houses;

import dev.sheaf.Role;
import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.SampleWeight;
import dev.sheaf.annotation.Scalar;

@Sample
record House(
    @Scalar(tensor = "features", mean = 120, std = 45.5) float area,
    @Scalar(tensor = "features", min = 1900, max = 2030) int year,
    @Scalar(tensor = "features") byte rooms,
    @ClassIndex(classes = {"brick", "wood", "lime stone"}, role = Role.INPUT) String walls,
    @Scalar(role = Role.TARGET, mean = 2.5e5, std = 1e5) double price,
    @SampleWeight double weight) {}
