package dev.botkit.relations;

import static dev.botkit.relations.FoldersTable.FOLDERS;

import dev.botkit.Selection;
import dev.botkit.Sort;
import dev.botkit.TableQuery;
import dev.botkit.ToMany;
import dev.botkit.ToOptional;
import dev.botkit.mapping.ColumnType;
import dev.botkit.mapping.TableMapping;
import dev.botkit.relations.FoldersTable.FoldersRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Asks for folders, which lie in each other. */
final class Folders extends TableQuery<Folders, FoldersRecord, Folders.Folder> {

    record Folder(int tenant, int id, @Nullable Integer parent, String name) {}

    static final ToOptional<FoldersRecord, FoldersRecord, Folders, Folder> PARENT =
            ToOptional.by(FoldersTable.PARENT_FK, Folders::all);

    static final ToMany<FoldersRecord, Folders, Folder> CHILDREN = ToMany.by(FoldersTable.PARENT_FK, Folders::all);

    private Folders(Selection<FoldersRecord, Folder> selection) {
        super(selection);
    }

    static Folders all() {
        return new Folders(Selection.from(Mapping.INSTANCE));
    }

    static Folders of(int tenant) {
        return all().where(FOLDERS.TENANT.eq(tenant));
    }

    Folders roots() {
        return where(FOLDERS.PARENT.isNull());
    }

    Folders named(String name) {
        return where(FOLDERS.NAME.eq(name));
    }

    Folders byName() {
        return orderBy(Sort.asc(FOLDERS.NAME));
    }

    @Override
    protected Folders copy(Selection<FoldersRecord, Folder> changed) {
        return new Folders(changed);
    }

    private static final class Mapping extends TableMapping<FoldersRecord, Folder> {

        private static final ColumnType<Integer> PARENT_TYPE = ColumnType.of(FOLDERS.PARENT);
        private static final Mapping INSTANCE = new Mapping();

        private Mapping() {
            super(FOLDERS, null);
        }

        @Override
        public Folder read(ResultSet row, int first) throws SQLException {
            return new Folder(
                    row.getInt(first),
                    row.getInt(first + 1),
                    PARENT_TYPE.read(row, first + 2),
                    row.getString(first + 3));
        }
    }
}
