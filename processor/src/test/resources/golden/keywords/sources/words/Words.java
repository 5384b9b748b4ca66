package words;

import dev.sheaf.Role;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

@Sample
public record Words(
    @Scalar float record,
    @Scalar float yield,
    @Scalar float size,
    @Scalar float batch,
    @Scalar float index,
    @Scalar float close,
    @Scalar float order,
    @Scalar float x,
    @Scalar float i,
    @Scalar float sample,
    @Scalar float slot,
    @Scalar float row,
    @Scalar float schema,
    @Scalar float fields,
    @Scalar float fingerprint,
    @Scalar float description,
    @Scalar float builder,
    @Scalar float settings,
    @Scalar float buffers,
    @Scalar float var,
    @Scalar float sealed,
    @Scalar float permits,
    @Scalar float when,
    @Scalar float module,
    @Scalar float open,
    @Scalar float exports,
    @Scalar float samples,
    @Scalar float inputs,
    @Scalar float targets,
    @Scalar float weights,
    @Scalar float tensor,
    @Scalar float encode,
    @Scalar float length,
    @Scalar float sequence,
    @Scalar float release,
    @Scalar float dtype,
    @Scalar float shape,
    @Scalar float type,
    @Scalar(role = Role.TARGET) float value) {}
