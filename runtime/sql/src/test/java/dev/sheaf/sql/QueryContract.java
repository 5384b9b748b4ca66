package dev.sheaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.sheaf.source.SourceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query promises, whatever the database. */
abstract class QueryContract {
  private static final String BLOOMS =
      "select petal_length, rings, weight, colour, wild, note, day, seen, stored, id, species"
          + " from blooms order by rings";

  private Connection connection;

  abstract Connection connect() throws SQLException;

  /** The type of a column of bytes. */
  abstract String bytes();

  @BeforeEach
  void open() throws SQLException {
    connection = connect();
    run("drop table if exists blooms", "drop table if exists shots");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  final void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void blooms() throws SQLException {
    run(
        "create table blooms (petal_length real, rings integer not null, weight decimal(10, 2),"
            + " colour real[], wild boolean, note varchar, day date, seen timestamp, stored"
            + " timestamp with time zone, id uuid, species varchar)",
        "insert into blooms values (1.5, 1, 12.25, array[0.5, 1, 2], true, '', '2024-02-29',"
            + " '2024-02-29 12:00:00', '2024-02-29 12:00:00+02',"
            + " '00000000-0000-0000-0000-000000000001', 'ROSE')",
        "insert into blooms values (0.1, 2, 0.10, array[0.1, 0, 0], false, 'a ''b''', '1999-12-31',"
            + " '1999-12-31 23:59:59.5', '1999-12-31 23:59:59+00',"
            + " '00000000-0000-0000-0000-000000000002', 'tulip')");
  }

  private SourceException refused(String sql, Object... parameters) {
    return catchThrowableOfType(
        SourceException.class, () -> Bloom.table().fromQuery(connection, sql, parameters));
  }

  @Test
  void aColumnOfEachTypeIsReadByTheNameOfItsComponent() throws SQLException {
    blooms();

    List<Bloom> blooms = Bloom.table().fromQuery(connection, BLOOMS);

    assertThat(blooms).hasSize(2);
    Bloom first = blooms.get(0);
    assertThat(first.petalLength()).isEqualTo(1.5f);
    assertThat(first.rings()).isEqualTo(1);
    assertThat(first.weight()).isEqualTo(12.25);
    assertThat(first.colour()).containsExactly(0.5f, 1, 2);
    assertThat(first.wild()).isTrue();
    assertThat(first.note()).isEmpty();
    assertThat(first.day()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(first.seen()).isEqualTo(LocalDateTime.of(2024, 2, 29, 12, 0));
    assertThat(first.stored()).isEqualTo(Instant.parse("2024-02-29T10:00:00Z"));
    assertThat(first.id()).isEqualTo(new UUID(0, 1));
    assertThat(first.species()).isEqualTo(Species.ROSE);
    Bloom second = blooms.get(1);
    assertThat(second.petalLength()).isEqualTo(0.1f);
    assertThat(second.colour()).containsExactly(0.1f, 0, 0);
    assertThat(second.wild()).isFalse();
    assertThat(second.seen()).isEqualTo(LocalDateTime.of(1999, 12, 31, 23, 59, 59, 500_000_000));
    assertThat(second.species()).isEqualTo(Species.TULIP);
  }

  @Test
  void parametersAreSetInTheirOrder() throws SQLException {
    blooms();

    assertThat(
            Bloom.table()
                .fromQuery(
                    connection, "select * from blooms where rings > ? and species = ?", 1, "tulip"))
        .singleElement()
        .satisfies(bloom -> assertThat(bloom.rings()).isEqualTo(2));
  }

  @Test
  void everyColumnThatDoesNotFitIsNamedBeforeARowIsRead() throws SQLException {
    blooms();
    run("delete from blooms");

    SourceException refused =
        refused(
            "select species as petal_length, petal_length as ring, weight, rings as colour, wild,"
                + " note, day, seen, stored, id, species, 1 as extra from blooms");

    assertThat(refused.problems())
        .satisfiesExactlyInAnyOrder(
            problem ->
                assertThat(problem)
                    .startsWith("column 'petal_length': is of type ")
                    .endsWith(
                        "(expected: numbers). Convert it in the query, as in"
                            + " CAST(petal_length AS REAL)"),
            problem ->
                assertThat(problem)
                    .startsWith("no column 'rings' among 'petal_length', 'ring', ")
                    .contains("did you mean ring?")
                    .endsWith("Name the column with AS, or with @Column"),
            problem ->
                assertThat(problem)
                    .startsWith("column 'colour': is of type ")
                    .contains("(expected: an array of numbers)"),
            problem ->
                assertThat(problem)
                    .startsWith("column 'ring': no component of Bloom is bound to it")
                    .contains("did you mean rings?"),
            problem ->
                assertThat(problem)
                    .isEqualTo(
                        "column 'extra': no component of Bloom is bound to it. Leave it out of the"
                            + " query, or call allowOtherColumns(true)"));
    assertThat(refused).hasMessageContaining("5 problems; no row was read");
  }

  @Test
  void columnsOfNoComponentCanBeAllowed() throws SQLException {
    blooms();

    assertThat(
            Bloom.table()
                .allowOtherColumns(true)
                .fromQuery(connection, "select *, 1 as extra from blooms"))
        .hasSize(2);
  }

  @Test
  void aColumnThatIsTwiceIsRefused() throws SQLException {
    blooms();

    assertThat(refused("select *, 3 as \"PETAL LENGTH\" from blooms").problems())
        .containsExactly(
            "two columns are 'petalLength', be it for case and underscores; name each by itself"
                + " with AS");
    assertThat(refused("select *, 3 as \"RINGS\" from blooms").problems())
        .singleElement(STRING)
        .startsWith("column 'RINGS': no component of Bloom is bound to it");
  }

  @Test
  void everyBadValueIsNamedWithItsRowAndColumn() throws SQLException {
    blooms();
    run(
        "update blooms set petal_length = null, species = 'rsoe' where rings = 1",
        "update blooms set colour = array[1, null, 2] where rings = 2");

    SourceException refused = refused(BLOOMS);

    assertThat(refused.problems())
        .containsExactly(
            "row 1: column 'petalLength': is NULL; every sample needs a value. Leave such rows out"
                + " with WHERE ... IS NOT NULL",
            "row 1: column 'species': 'rsoe' is not one of DAISY, ROSE, TULIP; did you mean ROSE?",
            "row 2: column 'colour': value 2 of the array is NULL; write a value");
    assertThat(refused)
        .hasMessageStartingWith("select petal_length, rings")
        .hasMessageContaining("3 problems");
  }

  @Test
  void bytesArePhotos() throws SQLException {
    run("create table shots (image " + bytes() + ", label varchar)");
    byte[] png = Pictures.png(1);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into shots values (?, 'DAISY')")) {
      insert.setBytes(1, png);
      insert.executeUpdate();
    }

    assertThat(ShotSamples.table().fromQuery(connection, "select image, label from shots"))
        .singleElement()
        .satisfies(shot -> assertThat(shot.image()).isEqualTo(png));
  }

  @Test
  void theConnectionIsLeftAsItWas() throws SQLException {
    blooms();

    Bloom.table().fromQuery(connection, BLOOMS);
    refused("select nothing");

    assertThat(connection.getAutoCommit()).isTrue();
    assertThat(connection.isReadOnly()).isFalse();
    run("update blooms set rings = 7 where rings = 1");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from blooms where rings = 7")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void theTransactionOfTheApplicationStaysOpen() throws SQLException {
    blooms();
    connection.setAutoCommit(false);
    run("update blooms set note = 'mine'");

    assertThat(Bloom.table().fromQuery(connection, BLOOMS))
        .allSatisfy(bloom -> assertThat(bloom.note()).isEqualTo("mine"));

    assertThat(connection.getAutoCommit()).isFalse();
    connection.rollback();
    assertThat(Bloom.table().fromQuery(connection, BLOOMS))
        .noneSatisfy(bloom -> assertThat(bloom.note()).isEqualTo("mine"));
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Test
  void aQueryThatChangesDataLeavesNoTrace() throws SQLException {
    blooms();

    try {
      Bloom.table().fromQuery(connection, "update blooms set rings = rings + 1 returning *");
    } catch (SourceException e) {
      assertThat(e).hasMessageContaining("read-only transaction");
    }

    assertThat(Bloom.table().fromQuery(connection, BLOOMS))
        .extracting(Bloom::rings)
        .containsExactly(1, 2);
  }

  @Test
  void whatTheDatabaseSaysIsToldWithTheQueryAndWithoutSecrets() {
    assertThatThrownBy(
            () ->
                Bloom.table()
                    .fromQuery(
                        connection,
                        "select * from nowhere\nwhere url = 'https://me:hidden@host' and password ="
                            + " 'hidden'"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("select * from nowhere where url = 'https://***@host'")
        .hasMessageContaining("nowhere")
        .hasMessageEndingWith("No sample was read")
        .hasMessageNotContaining("hidden")
        .hasMessageNotContaining("\n");
  }
}
