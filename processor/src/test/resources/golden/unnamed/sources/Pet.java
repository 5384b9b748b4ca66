import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

@Sample
public record Pet(@Scalar float age, @OneHot Animal animal) {}
