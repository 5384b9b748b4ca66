package wide;

import dev.sheaf.Role;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

@Sample
record Wide(
    @Scalar(tensor = "first") byte c0,
    @Scalar(tensor = "first") short c1,
    @Scalar(tensor = "first") int c2,
    @Scalar(tensor = "first") long c3,
    @Scalar(tensor = "first") float c4,
    @Scalar(tensor = "first") double c5,
    @Scalar(tensor = "first") byte c6,
    @Scalar(tensor = "first") short c7,
    @Scalar(tensor = "first") int c8,
    @Scalar(tensor = "first") long c9,
    @Scalar(tensor = "first") float c10,
    @Scalar(tensor = "first") double c11,
    @Scalar(tensor = "first") byte c12,
    @Scalar(tensor = "first") short c13,
    @Scalar(tensor = "first") int c14,
    @Scalar(tensor = "first") long c15,
    @Scalar(tensor = "first") float c16,
    @Scalar(tensor = "first") double c17,
    @Scalar(tensor = "first") byte c18,
    @Scalar(tensor = "first") short c19,
    @Scalar(tensor = "second") int c20,
    @Scalar(tensor = "second") long c21,
    @Scalar(tensor = "second") float c22,
    @Scalar(tensor = "second") double c23,
    @Scalar(tensor = "second") byte c24,
    @Scalar(tensor = "second") short c25,
    @Scalar(tensor = "second") int c26,
    @Scalar(tensor = "second") long c27,
    @Scalar(tensor = "second") float c28,
    @Scalar(tensor = "second") double c29,
    @Scalar(tensor = "second") byte c30,
    @Scalar(tensor = "second") short c31,
    @Scalar(tensor = "second") int c32,
    @Scalar(tensor = "second") long c33,
    @Scalar(tensor = "second") float c34,
    @Scalar(tensor = "second") double c35,
    @Scalar(tensor = "second") byte c36,
    @Scalar(tensor = "second") short c37,
    @Scalar(tensor = "second") int c38,
    @Scalar(tensor = "answer", role = Role.TARGET) long c39) {}
