package dev.botkit.bench;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    @ParameterizedTest
    @EnumSource
    void variantsReturnTheSame(Compared compared) throws ReflectiveOperationException, SQLException {
        compared.requireAgreement();
    }
}
