package visits;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Column;
import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Components that are read from text by a method of their type or of their encoder. */
@Sample
public record Visit(
    @EncodedBy(Dates.class) LocalDate day,
    @EncodedBy(Clock.class) LocalTime time,
    @EncodedBy(Prices.class) List<BigDecimal> prices,
    @EncodedBy(Seasons.class) Season season,
    @Column("season of year") @ClassIndex Season part,
    @Scalar(role = dev.sheaf.Role.TARGET) int guests) {}
