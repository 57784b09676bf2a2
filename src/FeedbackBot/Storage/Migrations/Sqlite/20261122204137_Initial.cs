using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FeedbackBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorExternalId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChannelAddresses",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ServiceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    BotId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelAddresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CheckInQuestionSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Questions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInQuestionSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConfiguredImports",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfiguredImports", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Calendar = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KpiReceipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Client = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KpiReceipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MorningDays",
                columns: table => new
                {
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Done = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MorningDays", x => x.Zone);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Team = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ChosenLanguage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ClientLocale = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    WorkDays = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    DirectoryWorkDays = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    ChoseWorkDays = table.Column<bool>(type: "INTEGER", nullable: false),
                    Calendar = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Quiet = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    IsAdmin = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_People_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProcessedActivities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Follow = table.Column<string>(type: "TEXT", nullable: true),
                    FollowAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessedActivities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WarningDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "AbsenceChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    BeforeText = table.Column<string>(type: "TEXT", nullable: false),
                    AfterText = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbsenceChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AbsenceChanges_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AbsenceChanges_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SetBy = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Absences_People_SetBy",
                        column: x => x.SetBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChatAddresses",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ServiceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    BotId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reachability = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    LastReachedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatAddresses", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_ChatAddresses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInBankQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 910, nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInBankQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInBankQuestions_People_AddedBy",
                        column: x => x.AddedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LiveName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CadenceUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Every = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    MonthDay = table.Column<int>(type: "INTEGER", nullable: true),
                    Anchor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Starts = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ends = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PausedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Closes = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    LateHours = table.Column<int>(type: "INTEGER", nullable: false),
                    Holidays = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RemindPercent = table.Column<int>(type: "INTEGER", nullable: true),
                    RemindMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    StaleDays = table.Column<int>(type: "INTEGER", nullable: true),
                    IsMutable = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuestionSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Confidentiality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Threshold = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ActiveSince = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckIns_CheckInQuestionSets_QuestionSetId",
                        column: x => x.QuestionSetId,
                        principalTable: "CheckInQuestionSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckIns_People_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestAcknowledgedRounds",
                columns: table => new
                {
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestAcknowledgedRounds", x => new { x.ManagerId, x.RoundId });
                    table.ForeignKey(
                        name: "FK_DigestAcknowledgedRounds_People_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestChoices",
                columns: table => new
                {
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    IsOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    DailyAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    DailyChangedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestChoices", x => x.ManagerId);
                    table.ForeignKey(
                        name: "FK_DigestChoices_People_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RepliedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigestComments_People_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigestComments_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestReadings",
                columns: table => new
                {
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    End = table.Column<long>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestReadings", x => new { x.ManagerId, x.End, x.Days });
                    table.ForeignKey(
                        name: "FK_DigestReadings_People_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestRuns",
                columns: table => new
                {
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    End = table.Column<long>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    WasSent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestRuns", x => new { x.ManagerId, x.Kind, x.Date });
                    table.ForeignKey(
                        name: "FK_DigestRuns_People_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalIndicators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameInChinese = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Formula = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FormulaInChinese = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Aggregation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cadence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Guards = table.Column<string>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalIndicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalIndicators_People_AddedBy",
                        column: x => x.AddedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    LiveName = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PeriodKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Horizon = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgreedNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    WaitsFor = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedToCloseOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DropAskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DropAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DropReason = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    CarriedFromId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Goals_Goals_CarriedFromId",
                        column: x => x.CarriedFromId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Goals_Goals_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Goals_People_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Goals_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Goals_People_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Lane = table.Column<string>(type: "TEXT", maxLength: 520, nullable: false),
                    IsAnswer = table.Column<bool>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConversationId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ServiceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ChannelId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ThreadOf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Revises = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RevisesActivityId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Payload = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    HeldUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    LeasedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ActivityId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Number);
                    table.ForeignKey(
                        name: "FK_Outbox_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PendingImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Files = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PendingImports_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdateRequests_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInAudienceParts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsException = table.Column<bool>(type: "INTEGER", nullable: false),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInAudienceParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInAudienceParts_CheckIns_CheckInId",
                        column: x => x.CheckInId,
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CheckInAudienceParts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInChannels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChannelId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SetUpBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rhythm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ShowsAnswers = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInChannels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInChannels_ChannelAddresses_ChannelId",
                        column: x => x.ChannelId,
                        principalTable: "ChannelAddresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInChannels_CheckIns_CheckInId",
                        column: x => x.CheckInId,
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInChannels_People_SetUpBy",
                        column: x => x.SetUpBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInChoices",
                columns: table => new
                {
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    MutedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInChoices", x => new { x.CheckInId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_CheckInChoices_CheckIns_CheckInId",
                        column: x => x.CheckInId,
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInChoices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    QuestionSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Confidentiality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Threshold = table.Column<int>(type: "INTEGER", nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RunBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RunAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RunClosesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsPosted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Channels = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInRounds_CheckInQuestionSets_QuestionSetId",
                        column: x => x.QuestionSetId,
                        principalTable: "CheckInQuestionSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInRounds_CheckIns_CheckInId",
                        column: x => x.CheckInId,
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalClosings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TermsNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDropped = table.Column<bool>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", nullable: true),
                    Record = table.Column<string>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    WordsById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReopenReason = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalClosings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalClosings_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalClosings_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalConfidences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalConfidences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalConfidences_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalConfidences_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalNotes_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GoalNotes_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalShares",
                columns: table => new
                {
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalShares", x => new { x.GoalId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_GoalShares_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GoalShares_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalTerms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Weight = table.Column<decimal>(type: "TEXT", nullable: false),
                    Kpis = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalTerms_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalTerms_People_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalWarnings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Other = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MendedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OpenMark = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalWarnings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalWarnings_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Kpis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LiveKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Terms = table.Column<string>(type: "TEXT", nullable: true),
                    DataOwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kpis", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kpis_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Kpis_People_DataOwnerId",
                        column: x => x.DataOwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LiveName = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Projects_People_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_People_LeadId",
                        column: x => x.LeadId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInChannelThreads",
                columns: table => new
                {
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    PageHashes = table.Column<string>(type: "TEXT", nullable: false),
                    MoodCount = table.Column<int>(type: "INTEGER", nullable: true),
                    MoodSum = table.Column<int>(type: "INTEGER", nullable: true),
                    MoodLowest = table.Column<int>(type: "INTEGER", nullable: true),
                    MoodHighest = table.Column<int>(type: "INTEGER", nullable: true),
                    HasEnded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInChannelThreads", x => new { x.PostId, x.From });
                    table.ForeignKey(
                        name: "FK_CheckInChannelThreads_CheckInChannels_PostId",
                        column: x => x.PostId,
                        principalTable: "CheckInChannels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInAnonymousResults",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CountedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    Questions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInAnonymousResults", x => x.RoundId);
                    table.ForeignKey(
                        name: "FK_CheckInAnonymousResults_CheckInRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CheckInRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInPrompts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpensAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AwaitsReminder = table.Column<bool>(type: "INTEGER", nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LateUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Submissions = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    SkipReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SkipWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SkippedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CardDueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HasDraft = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTakenBack = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInPrompts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInPrompts_CheckInRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CheckInRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInPrompts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInRoundReminders",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInRoundReminders", x => new { x.RoundId, x.ById });
                    table.ForeignKey(
                        name: "FK_CheckInRoundReminders_CheckInRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CheckInRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInRoundReminders_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInRoundZones",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    RetryAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failed = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInRoundZones", x => new { x.RoundId, x.Zone });
                    table.ForeignKey(
                        name: "FK_CheckInRoundZones_CheckInRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CheckInRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInUrns",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Slips = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInUrns", x => new { x.RoundId, x.Number });
                    table.ForeignKey(
                        name: "FK_CheckInUrns_CheckInRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CheckInRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KpiValues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KpiId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Client = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KpiValues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KpiValues_Kpis_KpiId",
                        column: x => x.KpiId,
                        principalTable: "Kpis",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KpiValues_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequestedUpdates",
                columns: table => new
                {
                    KpiId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestedUpdates", x => new { x.KpiId, x.Until });
                    table.ForeignKey(
                        name: "FK_RequestedUpdates_Kpis_KpiId",
                        column: x => x.KpiId,
                        principalTable: "Kpis",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RequestedUpdates_UpdateRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "UpdateRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoalTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Sought = table.Column<string>(type: "TEXT", maxLength: 360, nullable: false),
                    LiveName = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AssignedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Assignments = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Importance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Buffer = table.Column<int>(type: "INTEGER", nullable: false),
                    Effort = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReturnedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalTasks_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalTasks_People_AssignedBy",
                        column: x => x.AssignedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalTasks_People_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalTasks_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalTasks_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectMembers",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectMembers", x => new { x.ProjectId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_ProjectMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProjectMembers_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CheckInAnswerDrafts",
                columns: table => new
                {
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    Still = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInAnswerDrafts", x => x.PromptId);
                    table.ForeignKey(
                        name: "FK_CheckInAnswerDrafts_CheckInPrompts_PromptId",
                        column: x => x.PromptId,
                        principalTable: "CheckInPrompts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInAnswers",
                columns: table => new
                {
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInAnswers", x => new { x.PromptId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_CheckInAnswers_CheckInPrompts_PromptId",
                        column: x => x.PromptId,
                        principalTable: "CheckInPrompts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInBlockers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ResolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ResolvedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsConfidential = table.Column<bool>(type: "INTEGER", nullable: false),
                    SameAs = table.Column<Guid>(type: "TEXT", nullable: true),
                    Mentions = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SeenBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WaitingSince = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RaisedTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInBlockers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInBlockers_CheckInBlockers_SameAs",
                        column: x => x.SameAs,
                        principalTable: "CheckInBlockers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInBlockers_CheckInPrompts_PromptId",
                        column: x => x.PromptId,
                        principalTable: "CheckInPrompts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInBlockers_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInBlockers_People_RaisedTo",
                        column: x => x.RaisedTo,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInBlockers_People_ResolvedBy",
                        column: x => x.ResolvedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInBlockers_People_SeenBy",
                        column: x => x.SeenBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInEarlierAnswers",
                columns: table => new
                {
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Submission = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInEarlierAnswers", x => new { x.PromptId, x.QuestionId, x.Submission });
                    table.ForeignKey(
                        name: "FK_CheckInEarlierAnswers_CheckInPrompts_PromptId",
                        column: x => x.PromptId,
                        principalTable: "CheckInPrompts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalTaskAfters",
                columns: table => new
                {
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AfterId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalTaskAfters", x => new { x.TaskId, x.AfterId });
                    table.ForeignKey(
                        name: "FK_GoalTaskAfters_GoalTasks_AfterId",
                        column: x => x.AfterId,
                        principalTable: "GoalTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalTaskAfters_GoalTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "GoalTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ToldTasks",
                columns: table => new
                {
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Assignment = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ToldTasks", x => x.TaskId);
                    table.ForeignKey(
                        name: "FK_ToldTasks_GoalTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "GoalTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CheckInBlockerMentions",
                columns: table => new
                {
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BlockerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInBlockerMentions", x => new { x.PromptId, x.BlockerId });
                    table.ForeignKey(
                        name: "FK_CheckInBlockerMentions_CheckInBlockers_BlockerId",
                        column: x => x.BlockerId,
                        principalTable: "CheckInBlockers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInBlockerMentions_CheckInPrompts_PromptId",
                        column: x => x.PromptId,
                        principalTable: "CheckInPrompts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckInBlockerNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BlockerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInBlockerNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckInBlockerNotes_CheckInBlockers_BlockerId",
                        column: x => x.BlockerId,
                        principalTable: "CheckInBlockers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CheckInBlockerNotes_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceChanges_By",
                table: "AbsenceChanges",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceChanges_PersonId",
                table: "AbsenceChanges",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_PersonId_From",
                table: "Absences",
                columns: new[] { "PersonId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Absences_SetBy",
                table: "Absences",
                column: "SetBy");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_To",
                table: "Absences",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_ActorExternalId_At",
                table: "Audit",
                columns: new[] { "ActorExternalId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At",
                table: "Audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ChannelAddresses_TeamId",
                table: "ChannelAddresses",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_ChatAddresses_Reachability",
                table: "ChatAddresses",
                column: "Reachability");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInAnonymousResults_ClosedAt",
                table: "CheckInAnonymousResults",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInAnonymousResults_CountedAt",
                table: "CheckInAnonymousResults",
                column: "CountedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInAudienceParts_CheckInId",
                table: "CheckInAudienceParts",
                column: "CheckInId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInAudienceParts_PersonId",
                table: "CheckInAudienceParts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBankQuestions_AddedBy",
                table: "CheckInBankQuestions",
                column: "AddedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBankQuestions_Key",
                table: "CheckInBankQuestions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockerMentions_BlockerId",
                table: "CheckInBlockerMentions",
                column: "BlockerId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockerNotes_BlockerId_At",
                table: "CheckInBlockerNotes",
                columns: new[] { "BlockerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockerNotes_PersonId_Kind",
                table: "CheckInBlockerNotes",
                columns: new[] { "PersonId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_CheckAt",
                table: "CheckInBlockers",
                column: "CheckAt");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_OwnerId_OpenedAt",
                table: "CheckInBlockers",
                columns: new[] { "OwnerId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_OwnerId_ResolvedAt",
                table: "CheckInBlockers",
                columns: new[] { "OwnerId", "ResolvedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_PromptId_QuestionId",
                table: "CheckInBlockers",
                columns: new[] { "PromptId", "QuestionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_RaisedTo",
                table: "CheckInBlockers",
                column: "RaisedTo");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_ResolvedBy",
                table: "CheckInBlockers",
                column: "ResolvedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_SameAs",
                table: "CheckInBlockers",
                column: "SameAs");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInBlockers_SeenBy",
                table: "CheckInBlockers",
                column: "SeenBy");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInChannels_ChannelId",
                table: "CheckInChannels",
                column: "ChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInChannels_CheckInId_ChannelId",
                table: "CheckInChannels",
                columns: new[] { "CheckInId", "ChannelId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckInChannels_SetUpBy",
                table: "CheckInChannels",
                column: "SetUpBy");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInChoices_PersonId",
                table: "CheckInChoices",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInPrompts_CardDueAt",
                table: "CheckInPrompts",
                column: "CardDueAt",
                filter: "\"CardDueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInPrompts_Open",
                table: "CheckInPrompts",
                column: "ClosesAt",
                filter: "\"State\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInPrompts_PersonId_OpensAt",
                table: "CheckInPrompts",
                columns: new[] { "PersonId", "OpensAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckInPrompts_RoundId_PersonId",
                table: "CheckInPrompts",
                columns: new[] { "RoundId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckInRoundReminders_ById",
                table: "CheckInRoundReminders",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInRounds_CheckInId_Date",
                table: "CheckInRounds",
                columns: new[] { "CheckInId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckInRounds_Confidentiality",
                table: "CheckInRounds",
                column: "Confidentiality");

            migrationBuilder.CreateIndex(
                name: "IX_CheckInRounds_QuestionSetId",
                table: "CheckInRounds",
                column: "QuestionSetId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_CreatedBy",
                table: "CheckIns",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_LiveName",
                table: "CheckIns",
                column: "LiveName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_QuestionSetId",
                table: "CheckIns",
                column: "QuestionSetId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_Status",
                table: "CheckIns",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_DigestComments_ManagerId",
                table: "DigestComments",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_DigestComments_PersonId",
                table: "DigestComments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DigestRuns_Date",
                table: "DigestRuns",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_DigestRuns_ManagerId_End",
                table: "DigestRuns",
                columns: new[] { "ManagerId", "End" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalClosings_ById",
                table: "GoalClosings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_GoalClosings_GoalId_Number",
                table: "GoalClosings",
                columns: new[] { "GoalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalConfidences_AuthorId",
                table: "GoalConfidences",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalConfidences_GoalId_At",
                table: "GoalConfidences",
                columns: new[] { "GoalId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalIndicators_AddedBy",
                table: "GoalIndicators",
                column: "AddedBy");

            migrationBuilder.CreateIndex(
                name: "IX_GoalIndicators_Key",
                table: "GoalIndicators",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalNotes_ById",
                table: "GoalNotes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_GoalNotes_GoalId_At",
                table: "GoalNotes",
                columns: new[] { "GoalId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_CarriedFromId",
                table: "Goals",
                column: "CarriedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_CreatedBy",
                table: "Goals",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_Level_To",
                table: "Goals",
                columns: new[] { "Level", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_LiveName",
                table: "Goals",
                column: "LiveName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Goals_OwnerId_To",
                table: "Goals",
                columns: new[] { "OwnerId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_ParentId",
                table: "Goals",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_PartnerId",
                table: "Goals",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_Status_To",
                table: "Goals",
                columns: new[] { "Status", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_WaitsFor",
                table: "Goals",
                column: "WaitsFor");

            migrationBuilder.CreateIndex(
                name: "IX_GoalShares_PersonId",
                table: "GoalShares",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalTaskAfters_AfterId",
                table: "GoalTaskAfters",
                column: "AfterId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_AssignedBy",
                table: "GoalTasks",
                column: "AssignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_CreatedBy",
                table: "GoalTasks",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_GoalId",
                table: "GoalTasks",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_Key",
                table: "GoalTasks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_LiveName",
                table: "GoalTasks",
                column: "LiveName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_OwnerId_Status_Due",
                table: "GoalTasks",
                columns: new[] { "OwnerId", "Status", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_ProjectId",
                table: "GoalTasks",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_Sought",
                table: "GoalTasks",
                column: "Sought");

            migrationBuilder.CreateIndex(
                name: "IX_GoalTasks_Status_Due",
                table: "GoalTasks",
                columns: new[] { "Status", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalTerms_GoalId_Number",
                table: "GoalTerms",
                columns: new[] { "GoalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalTerms_WrittenBy",
                table: "GoalTerms",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_GoalWarnings_GoalId",
                table: "GoalWarnings",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalWarnings_OpenMark",
                table: "GoalWarnings",
                column: "OpenMark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_Calendar_Date",
                table: "Holidays",
                columns: new[] { "Calendar", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_Date",
                table: "Holidays",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_KpiReceipts_At",
                table: "KpiReceipts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_KpiReceipts_Client_Key",
                table: "KpiReceipts",
                columns: new[] { "Client", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Kpis_DataOwnerId",
                table: "Kpis",
                column: "DataOwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Kpis_GoalId",
                table: "Kpis",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_Kpis_LiveKey",
                table: "Kpis",
                column: "LiveKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KpiValues_AuthorId",
                table: "KpiValues",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_KpiValues_KpiId_At",
                table: "KpiValues",
                columns: new[] { "KpiId", "At" },
                filter: "\"Confidence\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_KpiValues_KpiId_At_Revision",
                table: "KpiValues",
                columns: new[] { "KpiId", "At", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Due",
                table: "Outbox",
                columns: new[] { "IsAnswer", "DueAt", "Number" },
                filter: "\"Status\" IN ('Waiting', 'Sending')");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                table: "Outbox",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Lane",
                table: "Outbox",
                columns: new[] { "Lane", "Number" },
                filter: "\"Status\" IN ('Waiting', 'Sending')");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Occasion",
                table: "Outbox",
                column: "Occasion",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_PersonId",
                table: "Outbox",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Revises",
                table: "Outbox",
                column: "Revises");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Status_CreatedAt",
                table: "Outbox",
                columns: new[] { "Status", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingImports_By",
                table: "PendingImports",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_PendingImports_Status_ExpiresAt",
                table: "PendingImports",
                columns: new[] { "Status", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_People_ExternalId",
                table: "People",
                column: "ExternalId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_ManagerId",
                table: "People",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_People_Team",
                table: "People",
                column: "Team");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessedActivities_FollowAt",
                table: "ProcessedActivities",
                column: "FollowAt",
                filter: "\"FollowAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectMembers_PersonId",
                table: "ProjectMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_CreatedBy",
                table: "Projects",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_GoalId",
                table: "Projects",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_LeadId_Until",
                table: "Projects",
                columns: new[] { "LeadId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_LiveName",
                table: "Projects",
                column: "LiveName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestedUpdates_RequestId",
                table: "RequestedUpdates",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateRequests_PersonId_Date",
                table: "UpdateRequests",
                columns: new[] { "PersonId", "Date" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AbsenceChanges");

            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "ChatAddresses");

            migrationBuilder.DropTable(
                name: "CheckInAnonymousResults");

            migrationBuilder.DropTable(
                name: "CheckInAnswerDrafts");

            migrationBuilder.DropTable(
                name: "CheckInAnswers");

            migrationBuilder.DropTable(
                name: "CheckInAudienceParts");

            migrationBuilder.DropTable(
                name: "CheckInBankQuestions");

            migrationBuilder.DropTable(
                name: "CheckInBlockerMentions");

            migrationBuilder.DropTable(
                name: "CheckInBlockerNotes");

            migrationBuilder.DropTable(
                name: "CheckInChannelThreads");

            migrationBuilder.DropTable(
                name: "CheckInChoices");

            migrationBuilder.DropTable(
                name: "CheckInEarlierAnswers");

            migrationBuilder.DropTable(
                name: "CheckInRoundReminders");

            migrationBuilder.DropTable(
                name: "CheckInRoundZones");

            migrationBuilder.DropTable(
                name: "CheckInUrns");

            migrationBuilder.DropTable(
                name: "ConfiguredImports");

            migrationBuilder.DropTable(
                name: "DigestAcknowledgedRounds");

            migrationBuilder.DropTable(
                name: "DigestChoices");

            migrationBuilder.DropTable(
                name: "DigestComments");

            migrationBuilder.DropTable(
                name: "DigestReadings");

            migrationBuilder.DropTable(
                name: "DigestRuns");

            migrationBuilder.DropTable(
                name: "GoalClosings");

            migrationBuilder.DropTable(
                name: "GoalConfidences");

            migrationBuilder.DropTable(
                name: "GoalIndicators");

            migrationBuilder.DropTable(
                name: "GoalNotes");

            migrationBuilder.DropTable(
                name: "GoalShares");

            migrationBuilder.DropTable(
                name: "GoalTaskAfters");

            migrationBuilder.DropTable(
                name: "GoalTerms");

            migrationBuilder.DropTable(
                name: "GoalWarnings");

            migrationBuilder.DropTable(
                name: "Holidays");

            migrationBuilder.DropTable(
                name: "KpiReceipts");

            migrationBuilder.DropTable(
                name: "KpiValues");

            migrationBuilder.DropTable(
                name: "MorningDays");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PendingImports");

            migrationBuilder.DropTable(
                name: "ProcessedActivities");

            migrationBuilder.DropTable(
                name: "ProjectMembers");

            migrationBuilder.DropTable(
                name: "RequestedUpdates");

            migrationBuilder.DropTable(
                name: "ToldTasks");

            migrationBuilder.DropTable(
                name: "WarningDays");

            migrationBuilder.DropTable(
                name: "CheckInBlockers");

            migrationBuilder.DropTable(
                name: "CheckInChannels");

            migrationBuilder.DropTable(
                name: "Kpis");

            migrationBuilder.DropTable(
                name: "UpdateRequests");

            migrationBuilder.DropTable(
                name: "GoalTasks");

            migrationBuilder.DropTable(
                name: "CheckInPrompts");

            migrationBuilder.DropTable(
                name: "ChannelAddresses");

            migrationBuilder.DropTable(
                name: "Projects");

            migrationBuilder.DropTable(
                name: "CheckInRounds");

            migrationBuilder.DropTable(
                name: "Goals");

            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "CheckInQuestionSets");

            migrationBuilder.DropTable(
                name: "People");
        }
    }
}
